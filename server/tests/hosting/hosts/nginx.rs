//! nginx with `deploy/nginx/callboard.conf`, changed where it says that it is to be changed.

use std::path::Path;
use std::process::Command;

use super::{Site, TIME_LIMIT, changed, free_port, on_path, shipped, shown};
use crate::names;

const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

pub(super) fn is_missing() -> Option<&'static str> {
    if on_path("nginx").is_none() {
        return Some("nginx is not on this machine");
    }
    (!Path::new(BROTLI).is_file()).then_some("nginx has no brotli_static here")
}

pub(super) fn command(site: &Site) -> Command {
    let work = shown(site.work);
    let site_file = site.work.join(format!("callboard-{}.conf", site.port));
    std::fs::write(&site_file, edited(site)).unwrap();
    let main = format!(
        "daemon off;\npid {work}/nginx-{port}.pid;\nerror_log stderr info;\nload_module {BROTLI};\nevents {{}}\n\
         http {{\nclient_body_temp_path {work}/body;\nproxy_temp_path {work}/proxy;\nfastcgi_temp_path {work}/fastcgi;\n\
         uwsgi_temp_path {work}/uwsgi;\nscgi_temp_path {work}/scgi;\ninclude {};\n}}\n",
        shown(&site_file),
        port = site.port,
    );
    let main_file = site.work.join(format!("nginx-{}.conf", site.port));
    std::fs::write(&main_file, main).unwrap();
    let mut command = Command::new(on_path("nginx").unwrap());
    command.arg("-e").arg("stderr").arg("-c").arg(main_file);
    command
}

fn edited(site: &Site) -> String {
    let mut text = shipped("nginx/callboard.conf");
    for (from, to) in [
        (
            "listen 443 ssl http2;",
            format!("listen 127.0.0.1:{} ssl http2;", site.port),
        ),
        ("    listen [::]:443 ssl http2;\n", String::new()),
        ("listen 80;", format!("listen 127.0.0.1:{};", free_port())),
        ("    listen [::]:80;\n", String::new()),
        ("callboard.example.com", "localhost".to_owned()),
        (
            "/etc/ssl/callboard/fullchain.pem",
            shown(&site.shown.certificate).to_owned(),
        ),
        (
            "/etc/ssl/callboard/privkey.pem",
            shown(&site.shown.key).to_owned(),
        ),
        ("/srv/callboard/app", shown(site.app).to_owned()),
        ("127.0.0.53", names::start().to_string()),
        ("api.prod.qualifi.hr", site.api.to_owned()),
        (
            "/etc/ssl/certs/ca-certificates.crt",
            shown(&site.trusted.certificate).to_owned(),
        ),
        (
            "/var/log/nginx/callboard.log",
            format!("{}/access-{}.log", shown(site.work), site.port),
        ),
        ("# brotli_static on;", "brotli_static on;".to_owned()),
        (
            "proxy_read_timeout 30s;",
            format!("proxy_read_timeout {TIME_LIMIT}s;"),
        ),
    ] {
        text = changed(&text, from, &to);
    }
    if !site.below.is_empty() {
        let line = r#""~^(?<callboard_rest>/.*)$" $callboard_rest;"#;
        text = changed(&text, &format!("    {line}"), "");
        for commented in [
            r#"# "~^/callboard(?"#,
            "# if ($request_uri ~ ^/callboard",
            "# rewrite ^/callboard",
        ] {
            text = changed(&text, commented, &commented[2..]);
        }
        text = changed(&text, "/callboard(", &format!("{}(", site.below));
        text = changed(&text, "308 /callboard/", &format!("308 {}/", site.below));
    }
    text
}
