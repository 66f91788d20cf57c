//! One page per step.
