//! `callboard-server`, in the own-key way.

use std::net::SocketAddr;
use std::process::{Child, Command};

use super::{Site, TIME_LIMIT, free_port, shown};

pub(super) fn command(site: &Site) -> Command {
    let scheme = if site.is_api_tls { "https" } else { "http" };
    let mut command = Command::new(env!("CARGO_BIN_EXE_callboard-server"));
    command
        .env_clear()
        .args(["--listen", &format!("127.0.0.1:{}", site.port)])
        .args(["--dist", shown(site.app)])
        .args(["--upstream", &format!("{scheme}://{}", site.api)])
        .args(["--upstream-timeout", &TIME_LIMIT.to_string()])
        .args(["--tls-cert", shown(&site.shown.certificate)])
        .args(["--tls-key", shown(&site.shown.key)])
        .args(["--log-level", "debug"]);
    if !site.below.is_empty() {
        command.args(["--base-path", site.below]);
    }
    command
}

/// The local API as the API behind a host: a real one, which speaks HTTP/2 where it speaks TLS.
pub(super) fn local_api(site: &Site) -> (Child, SocketAddr) {
    let address = SocketAddr::from(([127, 0, 0, 1], free_port()));
    let mut command = Command::new(env!("CARGO_BIN_EXE_callboard-server"));
    command
        .env_clear()
        .args(["--listen", &address.to_string()])
        .args(["--dist", shown(site.app)])
        .args(["--data", ":memory:", "--demo", "3", "--own-key"])
        .stdout(std::process::Stdio::null());
    if site.is_api_tls {
        command
            .args(["--tls-cert", shown(&site.shown.certificate)])
            .args(["--tls-key", shown(&site.shown.key)]);
    }
    (command.spawn().unwrap(), address)
}
