//! Waiting for one future on the thread at hand.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Blocks this thread until `future` is done.
pub(super) fn wait<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        // A wake before this line is kept as a token, so it is not lost.
        std::thread::park();
    }
}

#[cfg(test)]
mod tests {
    use std::task::Poll;

    #[test]
    fn a_future_woken_from_another_thread_is_finished() {
        let mut asked = 0;
        let answer = super::wait(std::future::poll_fn(|context| {
            asked += 1;
            if asked < 3 {
                let waker = context.waker().clone();
                std::thread::spawn(move || waker.wake());
                return Poll::Pending;
            }
            Poll::Ready(asked)
        }));
        assert_eq!(answer, 3);
    }
}
