//! The pace of wrong passwords, for each name and each address.
//!
//! A few are free, as people mistype. After that every wrong one makes the next wait twice as long,
//! up to a limit that makes guessing hopeless and still lets the rightful person in within minutes.
//! An attempt counts when it begins and is forgiven when it was right, so that many at once get no
//! more tries than one after the other.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Of one name: a person mistypes now and then.
const FREE_FOR_NAME: u32 = 5;
/// Of one address: a whole office may share it.
const FREE_FOR_ADDRESS: u32 = 30;
const FIRST_WAIT: Duration = Duration::from_secs(2);
const LONGEST_WAIT: Duration = Duration::from_secs(120);
/// After this long without a wrong password everything is forgotten.
const MEMORY: Duration = Duration::from_secs(30 * 60);
/// Names and addresses remembered at once; about a megabyte.
const MAX_ENTRIES: usize = 10_000;

/// Remembers wrong passwords.
#[derive(Default)]
pub(super) struct SlowDown(Mutex<Counts>);

#[derive(Default)]
struct Counts {
    names: Table<String>,
    addresses: Table<IpAddr>,
}

impl SlowDown {
    /// Begins an attempt, which counts as wrong until it is [forgiven](Self::forgive).
    ///
    /// # Errors
    /// How long to wait before the next.
    pub(super) fn begin(
        &self,
        name: &str,
        address: Option<IpAddr>,
        now: Instant,
    ) -> Result<(), Duration> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let address = address.map(network);
        let name_wait = counts.names.wait(name, FREE_FOR_NAME, now);
        let address_wait =
            address.and_then(|address| counts.addresses.wait(&address, FREE_FOR_ADDRESS, now));
        if let Some(wait) = name_wait.max(address_wait) {
            return Err(wait);
        }
        counts.names.count(name.to_owned(), now);
        if let Some(address) = address {
            counts.addresses.count(address, now);
        }
        Ok(())
    }

    /// The attempt was right. The name starts afresh; the address is only given this attempt back,
    /// or one right password would buy somebody many wrong ones for other names.
    pub(super) fn forgive(&self, name: &str, address: Option<IpAddr>) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.names.0.remove(name);
        if let Some(entry) =
            address.and_then(|address| counts.addresses.0.get_mut(&network(address)))
        {
            entry.wrong = entry.wrong.saturating_sub(1);
        }
    }
}

/// One home or machine has a whole /64 of IPv6 addresses.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let mut segments = address.segments();
            segments[4..].fill(0);
            IpAddr::V6(segments.into())
        }
        address @ IpAddr::V4(_) => address,
    }
}

struct Table<K>(HashMap<K, Entry>);

impl<K> Default for Table<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

#[derive(Clone, Copy)]
struct Entry {
    wrong: u32,
    last: Instant,
}

impl<K: Hash + Eq + Clone> Table<K> {
    fn wait<Q>(&self, key: &Q, free: u32, now: Instant) -> Option<Duration>
    where
        K: std::borrow::Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let entry = self.0.get(key).filter(|entry| entry.is_fresh(now))?;
        let doublings = entry.wrong.checked_sub(free)?.min(16);
        let pause = (FIRST_WAIT * 2_u32.pow(doublings)).min(LONGEST_WAIT);
        let over = entry.last + pause;
        (now < over).then(|| over - now)
    }

    fn count(&mut self, key: K, now: Instant) {
        if self.0.len() >= MAX_ENTRIES && !self.0.contains_key(&key) {
            self.make_room(now);
        }
        let entry = self.0.entry(key).or_insert(Entry {
            wrong: 0,
            last: now,
        });
        if !entry.is_fresh(now) {
            entry.wrong = 0;
        }
        entry.wrong = entry.wrong.saturating_add(1);
        entry.last = now;
    }

    /// The old ones go; if there are none, those with the fewest wrong attempts: a flood of new
    /// names does not make the server forget a name that is under attack.
    fn make_room(&mut self, now: Instant) {
        self.0.retain(|_, entry| entry.is_fresh(now));
        if self.0.len() >= MAX_ENTRIES {
            let mut counts: Vec<u32> = self.0.values().map(|entry| entry.wrong).collect();
            let (_, median, _) = counts.select_nth_unstable(MAX_ENTRIES / 2);
            let median = *median;
            self.0.retain(|_, entry| entry.wrong > median);
        }
    }
}

impl Entry {
    fn is_fresh(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.last) < MEMORY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Option<IpAddr> {
        Some(IpAddr::from([192, 0, 2, 1]))
    }

    #[test]
    fn a_few_are_free_and_then_waits_grow_to_a_limit() {
        let (slow, mut now) = (SlowDown::default(), Instant::now());
        for _ in 0..FREE_FOR_NAME {
            assert_eq!(slow.begin("ann", here(), now), Ok(()));
        }
        let mut waits = Vec::new();
        for _ in 0..9 {
            let wait = slow.begin("ann", None, now).err().unwrap_or_default();
            waits.push(wait.as_secs());
            now += wait;
            assert_eq!(slow.begin("ann", None, now), Ok(()));
        }
        assert_eq!(waits, [2, 4, 8, 16, 32, 64, 120, 120, 120]);
        assert_eq!(slow.begin("bob", here(), now), Ok(()), "another name");
        now += MEMORY;
        assert_eq!(slow.begin("ann", None, now), Ok(()), "forgotten");
    }

    #[test]
    fn the_right_password_starts_the_name_afresh() {
        let (slow, now) = (SlowDown::default(), Instant::now());
        for _ in 0..50 {
            assert_eq!(slow.begin("ann", here(), now), Ok(()));
            slow.forgive("ann", here());
        }
    }

    #[test]
    fn many_names_from_one_address_are_slowed_down_even_between_right_ones() {
        let (slow, now) = (SlowDown::default(), Instant::now());
        let mut passed = 0;
        for number in 0..100 {
            passed += u32::from(slow.begin(&format!("name{number}"), here(), now).is_ok());
            if slow.begin("attacker", here(), now).is_ok() {
                slow.forgive("attacker", here());
            }
        }
        assert_eq!(passed, FREE_FOR_ADDRESS);
        let elsewhere = Some(IpAddr::from([192, 0, 2, 2]));
        assert_eq!(slow.begin("name0", elsewhere, now), Ok(()));
    }

    #[test]
    fn all_addresses_of_an_ipv6_network_count_together() {
        let address = |text: &str| network(text.parse().unwrap_or(IpAddr::from([0, 0, 0, 0])));
        assert_eq!(address("2001:db8::1"), address("2001:db8::ffff:1"));
        assert_ne!(address("2001:db8::1"), address("2001:db8:0:1::1"));
        assert_eq!(address("::ffff:192.0.2.1"), address("192.0.2.1"));
    }

    #[test]
    fn a_flood_of_names_is_bounded_and_does_not_free_the_attacked_one() {
        let (slow, now) = (SlowDown::default(), Instant::now());
        for _ in 0..FREE_FOR_NAME {
            assert_eq!(slow.begin("ann", None, now), Ok(()));
        }
        for number in 0..2 * MAX_ENTRIES {
            let _ = slow.begin(&format!("name{number}"), None, now);
        }
        assert!(slow.begin("ann", None, now).is_err());
        let counts = slow.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(counts.names.0.len() <= MAX_ENTRIES);
    }
}
