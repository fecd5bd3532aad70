using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>What a command line shows of an account.</summary>
/// <param name="Email">The address the person signs in with.</param>
/// <param name="Name">The name.</param>
/// <param name="Groups">Aliases of the groups.</param>
/// <param name="Disabled">May not sign in.</param>
/// <param name="SecondStep">Signs in with a second step.</param>
/// <param name="LastSignIn">The last sign-in, UTC.</param>
public sealed record UserLine(
    string Email,
    string Name,
    IReadOnlyList<string> Groups,
    bool Disabled,
    bool SecondStep,
    DateTime? LastSignIn
);

/// <summary>
/// The commands <c>users add|list|reset-password|reset-second-step|disable|link|unlink</c>, without the command line
/// around them.
/// </summary>
public sealed class UserCommands(
    UserManager<Officer> users,
    AccountService accounts,
    ExternalLinks links,
    SecondStep step,
    OfficerDirectory directory
)
{
    /// <summary>Makes an account and the link through which its owner sets a password.</summary>
    /// <param name="email">The address to sign in with.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="groups">Aliases of groups, as in <see cref="OfficerGroup"/>.</param>
    /// <param name="documentStartNodes">Where a province officer works.</param>
    /// <param name="languages">What a translator writes.</param>
    /// <returns>The path and query of the link.</returns>
    /// <exception cref="UserCommandException">Refused; the message says why.</exception>
    public async Task<string> AddAsync(
        string email,
        string name,
        IEnumerable<string> groups,
        IEnumerable<Guid>? documentStartNodes = null,
        IEnumerable<string>? languages = null
    )
    {
        var officer = new Officer
        {
            Email = email.Trim(),
            Name = name.Trim().Normalize(),
            GroupAliases = [.. groups],
            DocumentStartNodes = [.. documentStartNodes ?? []],
            ContentLanguages = [.. languages ?? []],
        };
        Check(await accounts.AddAsync(officer, password: null, by: null));
        return await SignInLink.PathAsync(accounts, officer);
    }

    /// <summary>All accounts, by address.</summary>
    public IReadOnlyList<UserLine> List() =>
        [
            .. directory
                .All.OrderBy(x => x.Email, StringComparer.Ordinal)
                .Select(x => new UserLine(
                    x.Email!,
                    x.Name,
                    x.GroupAliases,
                    x.Disabled,
                    x.TwoFactorEnabled,
                    x.LastSignIn
                )),
        ];

    /// <summary>Makes a link through which the owner sets a new password; the old one works until then.</summary>
    /// <returns>The path and query of the link.</returns>
    /// <exception cref="UserCommandException">There is no such account.</exception>
    public async Task<string> ResetPasswordAsync(string email) =>
        await SignInLink.PathAsync(accounts, await FindAsync(email));

    /// <summary>Stops the account from signing in, and ends its sessions.</summary>
    /// <exception cref="UserCommandException">There is no such account, or it is the last administrator.</exception>
    public async Task DisableAsync(string email)
    {
        var officer = await FindAsync(email);
        Check(await accounts.ChangeAsync(officer.Id, AccountEventKind.Disabled, by: null, x => x.Disabled = true));
    }

    /// <summary>
    /// Forgets phone and recovery codes of an account; where a second step is required the next sign-in sets it up.
    /// </summary>
    /// <exception cref="UserCommandException">There is no such account.</exception>
    public async Task ResetSecondStepAsync(string email) => await step.ResetAsync(await FindAsync(email), by: null);

    /// <summary>Lets a person of the directory use an account that is there already.</summary>
    /// <param name="email">The account.</param>
    /// <param name="subject">The directory's name for the person, which the sign-in page shows when it refuses.</param>
    /// <exception cref="UserCommandException">There is no such account, or no directory.</exception>
    public async Task LinkAsync(string email, string subject) =>
        Check(await links.LinkAsync(await FindAsync(email), subject, by: null));

    /// <summary>Gives the account back to this site.</summary>
    /// <exception cref="UserCommandException">There is no such account.</exception>
    public async Task UnlinkAsync(string email) => Check(await links.UnlinkAsync(await FindAsync(email), by: null));

    private async Task<Officer> FindAsync(string email) =>
        await users.FindByEmailAsync(email.Trim()) ?? throw new UserCommandException($"Không có tài khoản {email}.");

    private static void Check(AccountResult result)
    {
        if (!result.Success)
            throw new UserCommandException(string.Join(" ", result.Errors));
    }
}

/// <summary>A command about accounts was refused; the message is for the person at the command line.</summary>
/// <param name="message">Why.</param>
public sealed class UserCommandException(string message) : Exception(message);
