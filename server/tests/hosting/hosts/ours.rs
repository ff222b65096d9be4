//! `callboard-server`, in the own-key way.

use std::process::Command;

use super::{Site, TIME_LIMIT, shown};

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
