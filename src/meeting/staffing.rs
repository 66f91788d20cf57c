//! Whether enough people are there to count.

use super::state::count;
use super::{Meeting, Refusal, Role, Staffing};

impl Meeting {
    /// Whether the roles that the staffing asks for are held.
    /// # Errors
    /// The role that is missing, or too few people.
    pub fn staffed(&self) -> Result<(), Refusal> {
        let held = |role| count(self.holding(role));
        let tellers_needed = if self.staffing == Staffing::Minimal {
            1
        } else {
            2
        };
        let outside = count(self.officers.iter().filter(|officer| {
            // Whoever was dismissed stays named in the record, but not at the table.
            !officer.roles.is_empty()
                && !officer
                    .person
                    .is_some_and(|person| self.is_candidate(person))
        }));
        if held(Role::Chair) == 0 {
            return Err(Refusal::RoleEmpty(Role::Chair));
        }
        if held(Role::ChiefScrutineer) == 0 {
            return Err(Refusal::RoleEmpty(Role::ChiefScrutineer));
        }
        let other_scrutineer = self
            .holding(Role::Scrutineer)
            .any(|officer| !officer.is(Role::ChiefScrutineer));
        if self.staffing == Staffing::Full && !other_scrutineer {
            return Err(Refusal::RoleEmpty(Role::Scrutineer));
        }
        if held(Role::Teller) < tellers_needed {
            return Err(Refusal::TooFewTellers {
                there: held(Role::Teller),
                needed: tellers_needed,
            });
        }
        // Three pairs of eyes that are not on the ballot, or there is no count (design 4.1).
        if outside < 3 {
            return Err(Refusal::TooFewPeople {
                there: outside,
                needed: 3,
            });
        }
        Ok(())
    }
}
