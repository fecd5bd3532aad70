using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>The outcome of a change to an account.</summary>
/// <param name="Errors">Why it was refused, each a sentence for officers; empty when it was done.</param>
public sealed record AccountResult(IReadOnlyList<string> Errors)
{
    /// <summary>Done.</summary>
    public static AccountResult Done { get; } = new([]);

    /// <summary>Whether it was done.</summary>
    public bool Success => Errors.Count == 0;

    /// <summary>Refused for one reason.</summary>
    public static AccountResult Refused(string reason) => new([reason]);

    internal static AccountResult From(IdentityResult result) => new([.. result.Errors.Select(x => x.Description)]);
}

/// <summary>Makes and changes accounts, with every change in the audit log.</summary>
public sealed class AccountService(
    UserManager<Officer> users,
    AccountsDb db,
    OfficerDirectory directory,
    AccountLog log,
    TimeProvider clock
)
{
    /// <summary>Makes an account without a password: the person sets one through a link.</summary>
    /// <param name="officer">The new account; key and number are given here when left out.</param>
    /// <param name="password">A first password, or null.</param>
    /// <param name="by">The administrator, or null on the command line.</param>
    public async Task<AccountResult> AddAsync(Officer officer, string? password, Guid? by)
    {
        if (Faults(officer) is { Success: false } faults)
            return faults;
        officer.Id = officer.Id == Guid.Empty ? Guid.NewGuid() : officer.Id;
        officer.UserName = officer.Email;
        officer.EmailConfirmed = true;
        officer.Created = officer.Updated = clock.GetUtcNow().UtcDateTime;
        officer.Number = (await db.Users.MaxAsync(x => (int?)x.Number) ?? 0) + 1;
        var made = password is null ? await users.CreateAsync(officer) : await users.CreateAsync(officer, password);
        if (made.Succeeded)
            await log.WriteAsync(
                AccountEventKind.Created,
                officer.Id,
                by,
                detail: string.Join(", ", officer.GroupAliases)
            );
        directory.Forget();
        return AccountResult.From(made);
    }

    /// <summary>Changes an account.</summary>
    /// <param name="key">The account.</param>
    /// <param name="kind">What the audit log says was done.</param>
    /// <param name="by">The administrator, or null on the command line.</param>
    /// <param name="change">The change.</param>
    public async Task<AccountResult> ChangeAsync(Guid key, AccountEventKind kind, Guid? by, Action<Officer> change)
    {
        if (await users.FindByIdAsync(key.ToString()) is not { } officer)
            return AccountResult.Refused("Không có tài khoản này.");
        var couldManage = officer is { IsAdministrator: true, Disabled: false };
        change(officer);
        var refusal =
            couldManage && officer is not { IsAdministrator: true, Disabled: false } && IsLastAdministrator(key)
                ? AccountResult.Refused("Đây là quản trị viên duy nhất đang hoạt động: hãy chỉ định người khác trước.")
                : Faults(officer);
        if (!refusal.Success)
        {
            // the next save of this context must not carry the refused change along
            db.ChangeTracker.Clear();
            return refusal;
        }
        officer.Updated = clock.GetUtcNow().UtcDateTime;
        if (officer.UserName != officer.Email)
            officer.UserName = officer.Email;
        // A changed stamp ends the sessions and links of the account.
        var saved = await users.UpdateSecurityStampAsync(officer);
        if (saved.Succeeded)
            await log.WriteAsync(kind, key, by, detail: string.Join(", ", officer.GroupAliases));
        directory.Forget();
        return AccountResult.From(saved);
    }

    /// <summary>
    /// Gives an account what the directory allows, which may be nothing. Nobody is asked whether an administrator is
    /// left: the directory's word counts, and the command line makes a new one.
    /// </summary>
    internal async Task SetExternalRightsAsync(Officer officer, ExternalRights rights)
    {
        rights.GiveTo(officer);
        officer.Updated = clock.GetUtcNow().UtcDateTime;
        if (AccountResult.From(await users.UpdateSecurityStampAsync(officer)) is { Success: false } refused)
            throw new InvalidOperationException(
                $"What the directory allows could not be stored: {string.Join(' ', refused.Errors)}"
            );
        await log.WriteAsync(AccountEventKind.Changed, officer.Id, detail: string.Join(", ", officer.GroupAliases));
        directory.Forget();
    }

    /// <summary>Deletes an account. What the person wrote stays, under a number without a name.</summary>
    public async Task<AccountResult> DeleteAsync(Guid key, Guid? by)
    {
        if (await users.FindByIdAsync(key.ToString()) is not { } officer)
            return AccountResult.Refused("Không có tài khoản này.");
        if (officer.LastSignIn is not null)
            return AccountResult.Refused(
                "Tài khoản đã từng đăng nhập nên chỉ có thể vô hiệu hóa: lịch sử cần tên người sửa."
            );
        var deleted = await users.DeleteAsync(officer);
        if (deleted.Succeeded)
            await log.WriteAsync(AccountEventKind.Deleted, key, by, detail: officer.Email);
        directory.Forget();
        return AccountResult.From(deleted);
    }

    /// <summary>Replaces the password with one that opens only the page where a new one is set.</summary>
    /// <returns>The temporary password.</returns>
    public async Task<(AccountResult Result, string Password)> ResetAsync(Guid key, Guid? by)
    {
        var password = TemporaryPassword.Make();
        if (await users.FindByIdAsync(key.ToString()) is not { } officer)
            return (AccountResult.Refused("Không có tài khoản này."), "");
        var reset = await SetPasswordAsync(officer, password, by, temporary: true);
        return (reset, password);
    }

    /// <summary>Sets a password and ends the other sessions of the account.</summary>
    public async Task<AccountResult> SetPasswordAsync(
        Officer officer,
        string password,
        Guid? by,
        bool temporary = false
    )
    {
        var token = await users.GeneratePasswordResetTokenAsync(officer);
        var set = await users.ResetPasswordAsync(officer, token, password);
        return set.Succeeded ? await PasswordWasSetAsync(officer, by, temporary) : AccountResult.From(set);
    }

    /// <summary>
    /// Makes the token of a link through which the person sets a password. It works once, within a day.
    /// </summary>
    public async Task<string> LinkTokenAsync(Officer officer, Guid? by)
    {
        await log.WriteAsync(AccountEventKind.ResetLink, officer.Id, by);
        return await users.GeneratePasswordResetTokenAsync(officer);
    }

    /// <summary>Sets the password through a link's token.</summary>
    public async Task<AccountResult> SetPasswordByLinkAsync(Officer officer, string token, string password)
    {
        var set = await users.ResetPasswordAsync(officer, token, password);
        return set.Succeeded ? await PasswordWasSetAsync(officer, null, temporary: false) : AccountResult.From(set);
    }

    private async Task<AccountResult> PasswordWasSetAsync(Officer officer, Guid? by, bool temporary)
    {
        officer.MustChangePassword = temporary;
        officer.LastPasswordChange = officer.Updated = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(officer);
        await log.WriteAsync(AccountEventKind.PasswordSet, officer.Id, by);
        directory.Forget();
        return AccountResult.Done;
    }

    private bool IsLastAdministrator(Guid key) =>
        !directory.All.Any(x => x is { IsAdministrator: true, Disabled: false } && x.Id != key);

    private static AccountResult Faults(Officer officer)
    {
        var unknown = officer.GroupAliases.Where(x => OfficerGroup.ByAlias(x) is null).ToList();
        if (unknown.Count > 0)
            return AccountResult.Refused($"Không có nhóm {string.Join(", ", unknown)}.");
        if (officer.GroupAliases.Count == 0)
            return AccountResult.Refused("Hãy chọn ít nhất một nhóm.");
        return string.IsNullOrWhiteSpace(officer.Name) ? AccountResult.Refused("Hãy nhập họ tên.") : AccountResult.Done;
    }
}
