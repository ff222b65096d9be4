//! What outlives a page: the tab's storage and this device's. No other room touches web storage.
//!
//! A browser may refuse either (privacy settings, no space left): reading then finds nothing, and writing
//! says so. The API key is only ever kept in [`Place::Tab`], by `session`.

mod life_sign;
mod service_worker;

use leptos::prelude::window;
use web_sys::Storage;

pub use life_sign::{LifeSign, life_signs, page_id};
pub use service_worker::{delete_caches, has_service_workers, register_worker, unregister_worker};

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Until the tab is closed; no other tab sees it.
    Tab,
    /// On this device, for every tab, until it is removed.
    Device,
}

impl Place {
    fn storage(self) -> Option<Storage> {
        let window = window();
        match self {
            Self::Tab => window.session_storage(),
            Self::Device => window.local_storage(),
        }
        .ok()
        .flatten()
    }

    /// What is kept under `key`.
    pub fn read(self, key: &str) -> Option<String> {
        self.storage()?.get_item(key).ok().flatten()
    }

    /// Keeps `text` under `key`; `false` when the browser refused.
    pub fn write(self, key: &str, text: &str) -> bool {
        self.storage()
            .is_some_and(|storage| storage.set_item(key, text).is_ok())
    }

    /// Forgets what is kept under `key`.
    pub fn remove(self, key: &str) {
        if let Some(storage) = self.storage() {
            // Removing fails only where there is no storage at all.
            let _ = storage.remove_item(key);
        }
    }

    /// The keys that begin with `prefix`, in alphabetical order.
    pub fn keys(self, prefix: &str) -> Vec<String> {
        let Some(storage) = self.storage() else {
            return Vec::new();
        };
        let all = (0..storage.length().unwrap_or(0))
            .filter_map(|index| storage.key(index).ok().flatten());
        let mut keys = Vec::new();
        for key in all.filter(|key| key.starts_with(prefix)) {
            let at = keys.partition_point(|other| *other < key);
            keys.insert(at, key);
        }
        keys
    }
}
