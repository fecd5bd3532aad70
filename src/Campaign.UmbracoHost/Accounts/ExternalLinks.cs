using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Which account is whose in the directory. The link is the directory's own name for the person, never the address:
/// addresses change hands, and people may choose them.
/// </summary>
public sealed class ExternalLinks(UserManager<Officer> users, IOptions<ExternalSignInOptions> options, AccountLog log)
{
    private string Provider => options.Value.Authority.TrimEnd('/');

    /// <summary>The account of a person of the directory; null: there is none.</summary>
    public async Task<Officer?> FindAsync(string subject) => await users.FindByLoginAsync(Provider, subject);

    /// <summary>Whether the account is one of the directory that is in use, which alone lets its owner in.</summary>
    public async Task<bool> HasAsync(Officer officer) =>
        options.Value.On && (await users.GetLoginsAsync(officer)).Any(x => x.LoginProvider == Provider);

    /// <summary>Links an account to a person of the directory.</summary>
    public async Task<AccountResult> LinkAsync(Officer officer, string subject, Guid? by)
    {
        if (!options.Value.On)
            return AccountResult.Refused($"Chưa cấu hình danh bạ ({ExternalSignInOptions.Section}).");
        if (await HasAsync(officer))
            return AccountResult.Refused("Tài khoản đã được liên kết: hãy bỏ liên kết trước.");
        var linked = AccountResult.From(await users.AddLoginAsync(officer, new(Provider, subject, null)));
        if (linked.Success)
        {
            // Whoever knew the password is out.
            linked = AccountResult.From(await users.UpdateSecurityStampAsync(officer));
            await log.WriteAsync(AccountEventKind.Linked, officer.Id, by, detail: subject);
        }
        return linked;
    }

    /// <summary>Takes the links away; the account then belongs to this site alone.</summary>
    public async Task<AccountResult> UnlinkAsync(Officer officer, Guid? by)
    {
        if (officer.Disabled)
            return AccountResult.Refused(
                "Tài khoản đang bị vô hiệu hóa: bỏ liên kết thì người này lại vào được như người mới."
            );
        foreach (var login in await users.GetLoginsAsync(officer))
            if (
                AccountResult.From(await users.RemoveLoginAsync(officer, login.LoginProvider, login.ProviderKey)) is
                { Success: false } refused
            )
                return refused;
        await users.UpdateSecurityStampAsync(officer);
        await log.WriteAsync(AccountEventKind.Unlinked, officer.Id, by);
        return AccountResult.Done;
    }
}
