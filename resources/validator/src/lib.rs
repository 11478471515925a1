//! wasm-tools' validator behind five functions of plain numbers, so that it runs where only WebAssembly does.
//! One call after the other: `alloc`, write the bytes there, `validate`, then read the message and the offset.

use std::cell::RefCell;
use wasmparser::{BinaryReaderError, FuncValidatorAllocations, Parser, ValidPayload, Validator, WasmFeatures};

struct Refusal {
    message: String,
    offset: u32,
}

thread_local! {
    /// What the last `validate` that answered 0 had against its module.
    static LAST: RefCell<Refusal> = const { RefCell::new(Refusal { message: String::new(), offset: 0 }) };
}

/// Room for a module's bytes; null when there is not so much. The next `validate` gives it back.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(length: usize) -> *mut u8 {
    let mut room: Vec<u8> = Vec::new();
    if room.try_reserve_exact(length).is_err() {
        return std::ptr::null_mut();
    }
    room.resize(length, 0);
    Box::into_raw(room.into_boxed_slice()).cast()
}

/// 1 when the module or component is valid with every proposal that wasmparser knows, else 0.
///
/// # Safety
/// `bytes` and `length` are those of one `alloc` that was not validated yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn validate(bytes: *mut u8, length: usize) -> u32 {
    let module = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(bytes, length)) };
    match check(&module) {
        Ok(()) => 1,
        Err(error) => {
            LAST.set(Refusal { message: error.message().to_owned(), offset: error.offset() as u32 });
            0
        }
    }
}

/// Start of the last refusal's message, UTF-8.
#[unsafe(no_mangle)]
pub extern "C" fn message() -> *const u8 {
    LAST.with_borrow(|last| last.message.as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn message_length() -> usize {
    LAST.with_borrow(|last| last.message.len())
}

/// Byte offset in the module that the last refusal is about.
#[unsafe(no_mangle)]
pub extern "C" fn offset() -> u32 {
    LAST.with_borrow(|last| last.offset)
}

/// Each body where it stands, so that the fault told is the first one and no list of bodies is held.
fn check(module: &[u8]) -> Result<(), BinaryReaderError> {
    let features = WasmFeatures::all();
    let mut parser = Parser::new(0);
    parser.set_features(features);
    let mut validator = Validator::new_with_features(features);
    let mut allocations = FuncValidatorAllocations::default();
    for payload in parser.parse_all(module) {
        if let ValidPayload::Func(func, body) = validator.payload(&payload?)? {
            let mut of_func = func.into_validator(allocations);
            of_func.validate(&body)?;
            allocations = of_func.into_allocations();
        }
    }
    Ok(())
}
