//! A service small enough to read, with everything that breaks on a base image that lacks something.
//! It has no dependencies: time zones come from the C library, TLS from the OpenSSL of the image.
use std::ffi::{c_char, c_int, c_long, CString};
use std::io::{Read, Write};
use std::net::TcpListener;

mod tls;

const PROJECT: &str = "first project";

extern "C" {
    fn signal(number: c_int, handler: extern "C" fn(c_int)) -> usize;
    fn _exit(code: c_int) -> !;
    fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int;
    fn tzset();
    fn time(result: *mut c_long) -> c_long;
    fn localtime(time: *const c_long) -> *mut u8;
    fn strftime(text: *mut c_char, max: usize, format: *const c_char, parts: *const u8) -> usize;
}

extern "C" fn stop(_: c_int) {
    unsafe { _exit(0) }
}

fn clock() -> String {
    let name = CString::new("TZ").unwrap();
    let zone = CString::new("Asia/Shanghai").unwrap();
    let format = CString::new("%Y-%m-%dT%H:%M:%S%z").unwrap();
    let mut text = [0 as c_char; 64];
    let length = unsafe {
        setenv(name.as_ptr(), zone.as_ptr(), 1);
        tzset();
        let now = time(std::ptr::null_mut());
        strftime(text.as_mut_ptr(), 64, format.as_ptr(), localtime(&now))
    };
    text[..length].iter().map(|&one| one as u8 as char).collect()
}

fn answer() -> String {
    let tmp = match std::fs::write("/tmp/written", PROJECT) {
        Ok(()) => "ok".to_string(),
        Err(error) => error.to_string(),
    };
    let https = tls::get(&std::env::var("HTTPS_URL").unwrap_or_default());
    format!(
        r#"{{"project":"{PROJECT}","time":"{}","tmp":"{tmp}","https":"{https}"}}"#,
        clock()
    )
}

fn main() -> std::io::Result<()> {
    unsafe { signal(15, stop) };
    let listener = TcpListener::bind("0.0.0.0:8080")?;
    for client in listener.incoming() {
        let mut client = client?;
        let _ = client.read(&mut [0; 8192]);
        let body = answer();
        let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
        client.write_all((head + &body).as_bytes())?;
    }
    Ok(())
}
