package damlam.org;

/// What a post is for in its unit; stored by name.
public enum Duty {
    /// Heads the unit and answers for it.
    HEAD,
    /// Signs and decides for the head (KT.).
    DEPUTY,
    /// Keeps the registers and passes documents on (văn thư).
    CLERK,
    /// Handles work: official, teacher, employee.
    MEMBER,
    /// Looks after the system; sees no one's work.
    ADMINISTRATOR
}
