namespace Campaign.UmbracoHost.Accounts;

/// <summary>What can happen to an account. Stored by name.</summary>
public enum AccountEventKind
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Wrong password, or no such account.</summary>
    SignInFailed,

    /// <summary>The second step failed.</summary>
    SecondStepFailed,

    /// <summary>Locked after repeated failures; only earlier versions locked accounts.</summary>
    LockedOut,

    /// <summary>Too many wrong passwords or codes from one client: further ones are refused for a while.</summary>
    Throttled,

    /// <summary>Signed in with a recovery code.</summary>
    RecoveryCodeUsed,

    /// <summary>New recovery codes were made; the old ones no longer work.</summary>
    RecoveryCodesMade,

    /// <summary>Signed out.</summary>
    SignedOut,

    /// <summary>Asked for something the groups of the person do not allow.</summary>
    Refused,

    /// <summary>The password was set.</summary>
    PasswordSet,

    /// <summary>A password reset was requested, and a link was made.</summary>
    ResetLink,

    /// <summary>Invited; the detail says whether the message was sent.</summary>
    Invited,

    /// <summary>The second step was turned on.</summary>
    SecondStepOn,

    /// <summary>The second step was turned off.</summary>
    SecondStepOff,

    /// <summary>The account was made.</summary>
    Created,

    /// <summary>Groups, start nodes, name or address changed.</summary>
    Changed,

    /// <summary>Disabled.</summary>
    Disabled,

    /// <summary>Enabled again.</summary>
    Enabled,

    /// <summary>Unlocked by an administrator; only earlier versions locked accounts.</summary>
    Unlocked,

    /// <summary>Deleted.</summary>
    Deleted,

    /// <summary>Linked to a person of the directory.</summary>
    Linked,

    /// <summary>No longer linked to anybody in the directory.</summary>
    Unlinked,

    /// <summary>Disabled for so long that everything but the name was deleted.</summary>
    Forgotten,

    /// <summary>The person changed a programme, a station or a station's key.</summary>
    BroadcastChanged,

    /// <summary>The person recalled something public, or corrected it with a notice.</summary>
    Recalled,

    /// <summary>The person handed in, returned, took, closed or corrected a report of results.</summary>
    ResultsChanged,

    /// <summary>The person submitted a draft, took it back, or decided about one.</summary>
    ApprovalChanged,
}

/// <summary>A line of the audit log of accounts. Never holds a password, a code or a token.</summary>
public sealed class AccountEvent
{
    /// <summary>Running number.</summary>
    public long Id { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>What happened.</summary>
    public AccountEventKind Kind { get; set; }

    /// <summary>The account it happened to, when there is one.</summary>
    public Guid? Officer { get; set; }

    /// <summary>Who did it, when that is another person.</summary>
    public Guid? By { get; set; }

    /// <summary>The address the request came from.</summary>
    public string? Address { get; set; }

    /// <summary>What was refused, or what changed. At most 200 characters.</summary>
    public string? Detail { get; set; }
}
