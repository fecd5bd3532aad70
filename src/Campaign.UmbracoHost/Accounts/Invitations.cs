namespace Campaign.UmbracoHost.Accounts;

/// <summary>Sends a person the link to a new account. The application supplies the mail.</summary>
public interface IInvitations
{
    /// <summary>Sends the link.</summary>
    /// <param name="officer">The owner of the account.</param>
    /// <param name="link">The complete address at which a password is set: works once, within a day.</param>
    /// <param name="message">A word from the administrator, or null.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>
    /// Null when the message was handed over; otherwise why not, as a Vietnamese sentence for the administrator.
    /// </returns>
    Task<string?> SendAsync(Officer officer, string link, string? message, CancellationToken cancel);
}

/// <summary>Stands in where there is no mail.</summary>
internal sealed class NoInvitations : IInvitations
{
    public Task<string?> SendAsync(Officer officer, string link, string? message, CancellationToken cancel) =>
        Task.FromResult<string?>("Máy chủ chưa nối với máy chủ thư.");
}
