using Campaign.UmbracoHost.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Makes the first account of a fresh database, so that somebody can sign in.</summary>
public static class FirstAdministrator
{
    private const string Section = "Umbraco:CMS:Unattended";

    /// <summary>
    /// Makes the administrator of Umbraco:CMS:Unattended:UnattendedUser{Name,Email,Password}, or, when these are not
    /// set, one who signs in through a link that works once within a day. Every start gives another link until that one
    /// account has a password; otherwise nothing is done once there is an account.
    /// </summary>
    /// <returns>
    /// The path and query of the link, to be printed after the base address; null when none is needed.
    /// </returns>
    /// <exception cref="StartupFaultException">The configured name, address or password is refused; says
    /// why.</exception>
    public static async Task<string?> EnsureFirstAdministratorAsync(
        this IServiceProvider services,
        IConfiguration configuration
    )
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        var directory = scope.ServiceProvider.GetRequiredService<OfficerDirectory>();
        // A start may fail after the account was made, and a link may get lost.
        if (directory.All is { Count: 1 } only && only.First() is { PasswordHash: null } waiting)
            return await LinkAsync(waiting);
        if (directory.All.Count > 0)
            return null;
        var (email, password) = (
            configuration[$"{Section}:UnattendedUserEmail"],
            configuration[$"{Section}:UnattendedUserPassword"]
        );
        var configured = !string.IsNullOrWhiteSpace(email) && !string.IsNullOrEmpty(password);
        var officer = new Officer
        {
            Name = configuration[$"{Section}:UnattendedUserName"] is { Length: > 0 } name ? name : "Quản trị viên",
            Email = string.IsNullOrWhiteSpace(email) ? "quantri@localhost" : email.Trim(),
            GroupAliases = [OfficerGroup.Administrator.Alias],
        };
        var made = await accounts.AddAsync(officer, configured ? password : null, by: null);
        if (!made.Success)
            throw new StartupFaultException($"{Section}: {string.Join(" ", made.Errors)}");
        return configured ? null : await LinkAsync(officer);

        async Task<string> LinkAsync(Officer to) =>
            await SignInLink.PathAsync(accounts, (await users.FindByIdAsync(to.Id.ToString()))!);
    }
}

/// <summary>The link through which a person sets a password and signs in.</summary>
internal static class SignInLink
{
    public static async Task<string> PathAsync(AccountService accounts, Officer officer, Guid? by = null)
    {
        var token = await accounts.LinkTokenAsync(officer, by);
        return $"/umbraco/set-password?account={officer.Id}&token={Uri.EscapeDataString(token)}";
    }
}
