use wasm_bindgen::prelude::*;

// Functions that JavaScript gives to us: they become the module's imports.
#[wasm_bindgen]
extern "C" {
    fn alert(s: &str);
}

/// A function that we give to JavaScript: it becomes an export of the module.
/// Change the greeting, save, and call `greet` again.
#[wasm_bindgen]
pub fn greet(name: &str) {
    alert(&greeting(name));
}

/// Plain Rust: nothing here knows about WebAssembly, so `cargo test` can run it.
fn greeting(name: &str) -> String {
    format!("Hello, {name}!")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greets_by_name() {
        assert_eq!(greeting("World"), "Hello, World!");
    }
}
