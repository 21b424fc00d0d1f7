//! An HTTPS request through the libssl of the image, loaded when it is needed.
use std::ffi::{c_char, c_int, c_long, c_void, CString};
use std::net::TcpStream;
use std::os::fd::AsRawFd;

type Pointer = *mut c_void;

extern "C" {
    fn dlopen(name: *const c_char, flags: c_int) -> Pointer;
    fn dlsym(library: Pointer, name: *const c_char) -> Pointer;
}

/// Calls `https://host:port/`, trusting the CAs of the system.
/// Returns `ok`, `no TLS library`, or what went wrong.
pub fn get(url: &str) -> String {
    let address = url.trim_start_matches("https://").trim_end_matches('/');
    let host = CString::new(address.split(':').next().unwrap_or_default()).unwrap();
    let name = CString::new("libssl.so.3").unwrap();
    let library = unsafe { dlopen(name.as_ptr(), 2) };
    if library.is_null() {
        return "no TLS library".into();
    }
    let Ok(stream) = TcpStream::connect(address) else {
        return format!("cannot connect to {address}");
    };
    let symbol = |name: &str| unsafe { dlsym(library, CString::new(name).unwrap().as_ptr()) };
    macro_rules! call {
        ($name:literal, fn($($type:ty),*) -> $result:ty, $($value:expr),*) => {
            unsafe {
                std::mem::transmute::<Pointer, extern "C" fn($($type),*) -> $result>(symbol($name))($($value),*)
            }
        };
    }
    let method = call!("TLS_client_method", fn() -> Pointer,);
    let context = call!("SSL_CTX_new", fn(Pointer) -> Pointer, method);
    call!("SSL_CTX_set_default_verify_paths", fn(Pointer) -> c_int, context);
    let ssl = call!("SSL_new", fn(Pointer) -> Pointer, context);
    call!("SSL_set1_host", fn(Pointer, *const c_char) -> c_int, ssl, host.as_ptr());
    call!("SSL_set_fd", fn(Pointer, c_int) -> c_int, ssl, stream.as_raw_fd());
    call!("SSL_connect", fn(Pointer) -> c_int, ssl);
    match call!("SSL_get_verify_result", fn(Pointer) -> c_long, ssl) {
        0 if call!("SSL_is_init_finished", fn(Pointer) -> c_int, ssl) == 1 => "ok".into(),
        code => format!("certificate not trusted, code {code}"),
    }
}
