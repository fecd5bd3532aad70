namespace Campaign.UmbracoHost.Accounts;

/// <summary>A session of an officer. The cookie names it; without its row the cookie opens nothing.</summary>
public sealed class AccountSession
{
    /// <summary>The name in the cookie.</summary>
    public Guid Id { get; set; }

    /// <summary>Whose it is.</summary>
    public Guid Officer { get; set; }

    /// <summary>When the officer signed in, UTC.</summary>
    public DateTime Started { get; set; }
}
