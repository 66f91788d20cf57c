//! Which bundle a person is to key next.

use crate::meeting::{BundleRef, Keyer, Meeting, OfficerId, Pass};

/// What there is to do for somebody who has sat down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// Go on with a bundle they hold.
    GoOn(BundleRef, Pass),
    /// Take this one.
    Take(BundleRef, Pass),
    /// The ballots are not counted and bundled yet.
    NoBundles,
    /// What is left must be keyed by somebody else, or waits for the first keying.
    NotYours,
    /// Every bundle is keyed twice.
    AllKeyed,
}

/// Every bundle of the present round, in paper order.
pub(super) fn bundles(meeting: &Meeting) -> impl Iterator<Item = BundleRef> {
    let papers = meeting.round().into_iter().flat_map(|round| &round.papers);
    papers
        .filter(|paper| !paper.void())
        .flat_map(|paper| {
            paper
                .bundles
                .iter()
                .map(move |bundle| (paper.id, bundle.number))
        })
        .map(|(paper, number)| BundleRef { paper, number })
}

/// The bundle somebody holds: taken by them and not closed.
pub(super) fn held(meeting: &Meeting, typist: OfficerId) -> Option<(BundleRef, Pass)> {
    both_passes(meeting).find(|(at, pass)| {
        meeting.bundle(*at).is_some_and(|bundle| {
            let keying = bundle.keying(*pass);
            keying.closed.is_none() && keying.keyer.is_some_and(|keyer| keyer.typist == typist)
        })
    })
}

fn both_passes(meeting: &Meeting) -> impl Iterator<Item = (BundleRef, Pass)> {
    Pass::BOTH
        .into_iter()
        .flat_map(|pass| bundles(meeting).map(move |at| (at, pass)))
}

/// The next thing to do: first keyings first, so that the second keyer has a pile to
/// work on; a second keying only of what others keyed and have closed.
pub(super) fn offer(meeting: &Meeting, keyer: Keyer) -> Offer {
    if let Some((at, pass)) = held(meeting, keyer.typist) {
        return Offer::GoOn(at, pass);
    }
    let people = [Some(keyer.typist), keyer.reader];
    let free = both_passes(meeting).find(|(at, pass)| {
        meeting.bundle(*at).is_some_and(|bundle| {
            let other = bundle.keying(pass.other());
            let theirs = other.keyer.is_some_and(|other| {
                [Some(other.typist), other.reader]
                    .iter()
                    .any(|one| one.is_some() && people.contains(one))
            });
            // One pile of paper cannot lie before two people.
            let here = *pass == Pass::First || other.closed.is_some();
            bundle.keying(*pass).keyer.is_none() && here && !theirs
        })
    });
    if let Some((at, pass)) = free {
        return Offer::Take(at, pass);
    }
    let mut every = both_passes(meeting).peekable();
    if every.peek().is_none() {
        return Offer::NoBundles;
    }
    let all_closed = every.all(|(at, pass)| {
        let bundle = meeting.bundle(at);
        bundle.is_some_and(|bundle| bundle.keying(pass).closed.is_some())
    });
    if all_closed {
        Offer::AllKeyed
    } else {
        Offer::NotYours
    }
}
