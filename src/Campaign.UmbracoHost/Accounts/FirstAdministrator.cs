using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Makes the first account of a fresh database, so that somebody can sign in.</summary>
public static class FirstAdministrator
{
    private const string Section = "Umbraco:CMS:Unattended";

    /// <summary>
    /// Does nothing once there is an account. Otherwise makes the administrator of
    /// Umbraco:CMS:Unattended:UnattendedUser{Name,Email,Password}, or, when these are not set, one who signs in through a
    /// link that works once within a day.
    /// </summary>
    /// <returns>The path and query of the link, to be printed after the base address; null when none is needed.</returns>
    /// <exception cref="InvalidOperationException">The configured name, address or password is refused; says why.</exception>
    public static async Task<string?> EnsureFirstAdministratorAsync(this IServiceProvider services, IConfiguration configuration)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        var directory = scope.ServiceProvider.GetRequiredService<OfficerDirectory>();
        if (directory.All.Count > 0)
            return null;
        var (email, password) = (configuration[$"{Section}:UnattendedUserEmail"], configuration[$"{Section}:UnattendedUserPassword"]);
        var configured = !string.IsNullOrWhiteSpace(email) && !string.IsNullOrEmpty(password);
        var officer = new Officer
        {
            Name = configuration[$"{Section}:UnattendedUserName"] is { Length: > 0 } name ? name : "Quản trị viên",
            Email = string.IsNullOrWhiteSpace(email) ? "quantri@localhost" : email.Trim(),
            GroupAliases = [OfficerGroup.Administrator.Alias],
        };
        var made = await accounts.AddAsync(officer, configured ? password : null, by: null);
        if (!made.Success)
            throw new InvalidOperationException($"{Section}: {string.Join(" ", made.Errors)}");
        return configured ? null : await SignInLink.PathAsync(accounts, (await users.FindByIdAsync(officer.Id.ToString()))!);
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
