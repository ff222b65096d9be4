//! What an earlier page left unsettled: checked once at the start of the app.

use leptos::prelude::*;

use super::{ArchiveItem, ArchiveQueue, Record, STORAGE_PREFIX};
use crate::{
    api::Cause,
    model::{Interview, InterviewStatus},
    storage::{Place, life_signs},
};

/// How long, in milliseconds, a request that was sent as its page was left may take to arrive.
const ON_ITS_WAY: i64 = 3_000;

/// Where the browser cannot tell whether another page lives, it counts as alive for this long.
const ALIVE_FOR: i64 = 120_000;

impl ArchiveQueue {
    /// How long to wait, in milliseconds, until what was sent by a page that was just left has arrived;
    /// `None` where nothing was left behind.
    pub fn left_behind_in(self) -> Option<u32> {
        let now = js_sys::Date::now() as i64;
        let newest = records(&self.own_key())
            .map(|(_, record)| record.at)
            .max()?;
        u32::try_from((newest + ON_ITS_WAY - now).clamp(0, ON_ITS_WAY)).ok()
    }

    /// Interviews that an earlier page was to archive and did not, by a fresh read of each. Those that are
    /// archived or gone by now are forgotten; those that could not be read are kept for the next start.
    pub async fn left_behind(self) -> Vec<ArchiveItem> {
        let signs = life_signs().await;
        let now = js_sys::Date::now() as i64;
        let mut not_archived = Vec::new();
        for (key, record) in records(&self.own_key()).collect::<Vec<_>>() {
            let is_alive = match &signs {
                Some(signs) => signs.contains(&key),
                None => now - record.at < ALIVE_FOR,
            };
            if is_alive {
                continue;
            }
            let mut kept = Vec::new();
            for item in record.items {
                let Some(client) = self.client.try_get_value() else {
                    return Vec::new();
                };
                match client.read_interview(&item.id, item.team.as_ref()).await {
                    Ok(interview) if is_archived(&interview) => {}
                    Ok(_) => {
                        not_archived.push(item.clone());
                        kept.push(item);
                    }
                    Err(error) if error.cause == Cause::NotFound => {}
                    Err(_) => kept.push(item),
                }
            }
            keep(&key, record.at, kept);
        }
        not_archived
    }

    /// Forgets what was left behind of these, for good.
    pub fn forget_left_behind(self, items: &[ArchiveItem]) {
        for (key, record) in records(&self.own_key()).collect::<Vec<_>>() {
            let mut kept = record.items;
            kept.retain(|item| items.iter().all(|other| other.id != item.id));
            keep(&key, record.at, kept);
        }
    }

    fn own_key(self) -> String {
        let page = self.page.try_get_value().unwrap_or_default();
        format!("{STORAGE_PREFIX}{page}")
    }
}

fn records(own_key: &str) -> impl Iterator<Item = (String, Record)> {
    Place::Device
        .keys(STORAGE_PREFIX)
        .into_iter()
        .filter(move |key| key != own_key)
        .filter_map(|key| {
            let record = Record::from_text(&Place::Device.read(&key)?);
            Some((key, record))
        })
}

fn keep(key: &str, at: i64, items: Vec<ArchiveItem>) {
    if items.is_empty() {
        Place::Device.remove(key);
    } else {
        Place::Device.write(key, &Record { at, items }.to_text());
    }
}

fn is_archived(interview: &Interview) -> bool {
    interview.status == Some(InterviewStatus::Archived) || interview.archived_at.is_some()
}
