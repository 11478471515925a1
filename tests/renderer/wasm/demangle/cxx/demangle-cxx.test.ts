import { describe, expect, it } from 'vitest';
import { demangleCxx } from '../../../../../renderer/wasm/demangle/cxx/demangle-cxx';

// What c++filt says of the same names, without return types.
describe('the parts of the language', () => {
  it.each([
    ['_Z3foov', 'foo()'],
    ['_Z3fooiPKcz', 'foo(int, char const*, ...)'],
    ['_ZN3foo3barE', 'foo::bar'],
    ['_ZNK3Foo3barERKS_', 'Foo::bar(Foo const&) const'],
    ['_ZNO3Foo3barEv', 'Foo::bar() &&'],
    ['_ZN3FooC1Ev', 'Foo::Foo()'],
    ['_ZN3FooD0Ev', 'Foo::~Foo()'],
    ['_ZN3FooC2ERKSs', 'Foo::Foo(std::string const&)'],
    ['_ZNSsC1ERKSs', 'std::string::basic_string(std::string const&)'],
    ['_ZNSt6vectorIiSaIiEE9push_backERKi', 'std::vector<int, std::allocator<int>>::push_back(int const&)'],
    ['_Z3fooILi3ELb1ELj7ELln2EEvv', 'foo<3, true, 7u, -2l>()'],
    ['_Z3fooIL1E4EEvv', 'foo<(E)4>()'],
    ['_ZplRK1AS1_', 'operator+(A const&, A const&)'],
    ['_ZN1AcvbEv', 'A::operator bool()'],
    ['_ZN1AcvT_IiEEv', 'A::operator int<int>()'],
    ['_ZN1AlsIiEERS_T_', 'A::operator<< <int>(int)'],
    ['_ZN1AnwEm', 'A::operator new(unsigned long)'],
    ['_Zli2_xy', 'operator"" _x(unsigned long long)'],
    ['_Z3fooPFivE', 'foo(int (*)())'],
    ['_Z3fooRA3_Kc', 'foo(char const (&) [3])'],
    ['_Z3fooM1AKFivE', 'foo(int (A::*)() const)'],
    ['_Z3fooM1Ai', 'foo(int A::*)'],
    ['_Z3fooPFPFivEvE', 'foo(int (* (*)())())'],
    ['_Z3fooIJicEEvDpOT_', 'foo<int, char>(int&&, char&&)'],
    ['_Z3fooIJEEvDpOT_', 'foo<>()'],
    ['_Z3fooIRiEvOT_', 'foo<int&>(int&)'],
    ['_ZZ4mainE1x', 'main::x'],
    ['_ZZ4mainvENKUliE_clEi', 'main()::{lambda(int)#1}::operator()(int) const'],
    ['_ZZ4mainvENKUlT_E0_clIiEEDaS_', 'main()::{lambda(auto:1)#2}::operator()<int>(auto:1) const'],
    ['_ZN12_GLOBAL__N_13fooEv', '(anonymous namespace)::foo()'],
    ['_ZNK3$_0clEv', '$_0::operator()() const'],
    ['_ZTV3Foo', 'vtable for Foo'],
    ['_ZTCN1a1BE12_NS_1CE', 'construction vtable for a::C-in-a::B'],
    ['_ZThn8_N3FooD0Ev', 'non-virtual thunk to Foo::~Foo()'],
    ['_ZTv0_n12_N3FooD1Ev', 'virtual thunk to Foo::~Foo()'],
    ['_ZGVZ3foovE1x', 'guard variable for foo()::x'],
    ['_Z3foov.isra.0', 'foo() (.isra.0)'],
    ['_Z3foov.llvm.1234567', 'foo()'],
    ['_ZL3foov', 'foo()'],
    ['_Z1fIiEDTcl1gfp_EET_', 'f<int>(int)'],
    ['_Z1fIiEvNSt9enable_ifIXsr7is_sameIT_iEE5valueEvE4typeE', 'f<int>(std::enable_if<is_same<int, int>::value, void>::type)'],
    ['_Z1fDv4_fDnDi', 'f(float __vector(4), std::nullptr_t, char32_t)'],
    ['_Z1fU8__strongPv', 'f(void* __strong)'],
  ])('%s is %s', (name, written) => {
    expect(demangleCxx(name)).toBe(written);
  });
});

describe('names of real modules', () => {
  it.each([
    [
      // canvaskit
      '_ZZN19GrGeometryProcessor11ProgramImpl17collectTransformsEP19GrGLSLVertexBuilderP20GrGLSLVaryingHandlerP20GrGLSLUniformHandler12GrShaderType11GrShaderVarS8_RK10GrPipelineENK3$_0clERK19GrFragmentProcessor',
      'GrGeometryProcessor::ProgramImpl::collectTransforms(GrGLSLVertexBuilder*, GrGLSLVaryingHandler*, GrGLSLUniformHandler*, GrShaderType, GrShaderVar, GrShaderVar, GrPipeline const&)::$_0::operator()(GrFragmentProcessor const&) const',
    ],
    [
      // duckdb: a tag before template arguments
      '_ZNSt3__24findB8ne180100IPKccEET_S3_S3_RKT0_',
      'std::__2::find[abi:ne180100]<char const*, char>(char const*, char const*, char const&)',
    ],
    [
      // duckdb: what kind of parameter an argument is for, and a condition on it
      '_ZN6duckdb10shared_ptrINS_12VectorBufferELb1EEC2INS_17VectorArrayBufferETnNSt3__29enable_ifIXsr17compatible_with_tIT_S1_EE5valueEiE4typeELi0EEEPS7_',
      'duckdb::shared_ptr<duckdb::VectorBuffer, true>::shared_ptr<duckdb::VectorArrayBuffer, 0>(duckdb::VectorArrayBuffer*)',
    ],
    [
      // duckdb: a destructor of a lambda
      '_ZZN5arrow3ipc25RecordBatchFileReaderImpl15ReadFooterAsyncEPNS_8internal8ExecutorEENUlRKNSt3__210shared_ptrINS_6BufferEEEE0_D2Ev',
      'arrow::ipc::RecordBatchFileReaderImpl::ReadFooterAsync(arrow::internal::Executor*)::{lambda(std::__2::shared_ptr<arrow::Buffer> const&)#2}::~{lambda(std::__2::shared_ptr<arrow::Buffer> const&)#2}()',
    ],
    [
      // duckdb: a requirement
      '_ZNKSt3__26ranges4lessclB8ne180100IRhS3_Q20totally_ordered_withIT_T0_EEEbOS4_OS5_',
      'std::__2::ranges::less::operator()[abi:ne180100]<unsigned char&, unsigned char&>(unsigned char&, unsigned char&) const',
    ],
  ])('%s is readable', (name, written) => {
    expect(demangleCxx(name)).toBe(written);
  });
});
