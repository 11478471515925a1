import { demangle } from './demangle';

/** Words that mangling writes as a letter or two, so that they may be in a name though its mangled form lacks them. */
const SPELLED_OUT = [
  'std::allocator std::basic_string std::string std::istream std::ostream std::iostream basic_istream basic_ostream basic_iostream nullptr_t',
  'bool char signed unsigned short int long float double void wchar_t char8_t char16_t char32_t __int128 __float128 _float16 decimal auto decltype',
  'const volatile restrict noexcept complex imaginary operator new delete co_await typeid sizeof alignof requires throw true false nullptr this parm',
  'dynamic_cast static_cast const_cast reinterpret_cast string literal anonymous namespace lambda unnamed type block vtable vtt typeinfo name for',
  'construction vtable-in- virtual thunk to non-virtual covariant return guard variable reference temporary thread-local initialization wrapper routine',
  'template parameter object transaction clone __vector _bitint bfloat16_t abi: struct',
  'i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 str dyn for mut unsafe extern fn closure shim as',
].join(' ');

/** Numbers are written in other ways; they are not asked for here. */
const WORD = /[a-z0-9_]{3,}/g;

/** Whether a name holds the query, whatever its case: as the module has it, or as people wrote it. */
export function nameMatcher(query: string): (text: string, mangled?: string) => boolean {
  const wanted = query.trim().toLowerCase();
  // Demangling sixty thousand names takes most of a second. Few of them hold every word that the answer has to hold.
  const words = (wanted.match(WORD) ?? []).filter((word) => !/^[0-9]/.test(word) && !SPELLED_OUT.includes(word));
  return (text, mangled = text) => {
    const lower = text.toLowerCase();
    if (lower.includes(wanted)) return true;
    const source = mangled === text ? lower : mangled.toLowerCase();
    return words.every((word) => source.includes(word)) && demangle(mangled)?.toLowerCase().includes(wanted) === true;
  };
}
