namespace Campaign.UmbracoHost.Accounts;

/// <summary>Sends a person the link to a new account. The application supplies the mail.</summary>
public interface IInvitations
{
    /// <summary>Whether mail can be sent. Without it the client offers a first password instead.</summary>
    bool CanSend { get; }

    /// <summary>Sends the link.</summary>
    /// <param name="officer">The owner of the account.</param>
    /// <param name="path">The path and query of the link, to be put after the site's base address.</param>
    /// <param name="message">A word from the administrator, or null.</param>
    /// <param name="cancel">Stops the work.</param>
    Task SendAsync(Officer officer, string path, string? message, CancellationToken cancel);
}

/// <summary>Stands in where there is no mail.</summary>
internal sealed class NoInvitations : IInvitations
{
    public bool CanSend => false;

    public Task SendAsync(Officer officer, string path, string? message, CancellationToken cancel) =>
        throw new InvalidOperationException("Mail is not configured.");
}
