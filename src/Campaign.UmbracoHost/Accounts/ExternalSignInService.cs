using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Lets in whom the directory has vouched for. At each sign-in the directory decides anew what the person may do here.
/// </summary>
internal sealed class ExternalSignInService(
    UserManager<Officer> users,
    AccountService accounts,
    ExternalLinks links,
    SignInService signIn,
    IOptions<ExternalSignInOptions> options,
    IOptions<AccountOptions> rules,
    AccountLog log
)
{
    /// <summary>The authentication scheme of the directory.</summary>
    public const string Scheme = "directory";

    private const string NoGroup = "Bạn không thuộc nhóm nào được làm việc ở đây. Hãy hỏi người quản lý danh bạ.";

    /// <summary>Signs the person in.</summary>
    /// <param name="person">Whom the directory has vouched for.</param>
    /// <param name="address">Where the request came from.</param>
    /// <returns>Null when the person is signed in; otherwise why not, in words for the officer.</returns>
    public async Task<string?> AcceptAsync(ExternalPerson person, string? address)
    {
        var officer = await links.FindAsync(person.Subject);
        var refusal = officer is null ? await CreateAsync(person) : await RenewAsync(officer, person);
        officer ??= await links.FindAsync(person.Subject);
        if (refusal is null && !IsSecondStepDone(officer!, person))
            refusal = "Danh bạ chưa xác thực bạn bằng hai bước, mà vai trò của bạn cần hai bước.";
        if (refusal is not null)
        {
            await log.WriteAsync(
                AccountEventKind.SignInFailed,
                officer?.Id,
                address: address,
                detail: $"{Scheme} {person.Subject}"
            );
            return refusal;
        }
        await signIn.SignedInExternallyAsync(officer!, Scheme);
        return null;
    }

    private async Task<string?> CreateAsync(ExternalPerson person)
    {
        var rights = ExternalRights.Of(person.Groups, options.Value.Groups);
        if (Refusal(rights) is { } refusal)
            return refusal;
        if (!options.Value.CreateAccounts)
            return "Bạn chưa có tài khoản ở đây. Hãy nhờ quản trị viên tạo và liên kết, với mã: " + person.Subject;
        if (person.Email is null)
            return "Danh bạ không cho biết địa chỉ email của bạn nên không tạo được tài khoản.";
        // Whoever may choose an address in the directory could otherwise choose an administrator's.
        if (await users.FindByEmailAsync(person.Email) is not null)
            return "Ở đây đã có tài khoản với email này. Hãy nhờ quản trị viên liên kết, với mã: " + person.Subject;
        var officer = new Officer { Email = person.Email, Name = person.Name ?? person.Email };
        rights.GiveTo(officer);
        var made = await accounts.AddAsync(officer, password: null, by: null);
        if (!made.Success)
            return string.Join(" ", made.Errors);
        var linked = await links.LinkAsync(officer, person.Subject, by: null);
        if (linked.Success)
            return null;
        // An account that nobody can open would stand in the person's own way.
        await accounts.DeleteAsync(officer.Id, by: null);
        return string.Join(" ", linked.Errors);
    }

    private async Task<string?> RenewAsync(Officer officer, ExternalPerson person)
    {
        if (officer.Disabled)
            return "Tài khoản của bạn ở đây đã bị vô hiệu hóa.";
        var rights = ExternalRights.Of(person.Groups, options.Value.Groups);
        var refusal = Refusal(rights);
        // Sessions that are open elsewhere must not keep what the directory has taken away.
        if (refusal is not null)
            rights = new([], [], [], []);
        if (!rights.AreThoseOf(officer))
            await accounts.SetExternalRightsAsync(officer, rights);
        return refusal;
    }

    private static string? Refusal(ExternalRights rights) =>
        rights.Nothing ? NoGroup
        : rights.Mixes
            ? "Bạn thuộc hai nhóm có phạm vi riêng; ở đây mỗi tài khoản chỉ có một. Hãy hỏi người quản lý danh bạ."
        : null;

    private bool IsSecondStepDone(Officer officer, ExternalPerson person) =>
        options.Value.SecondStep.Length == 0
        || !rules.Value.RequiresSecondStep(officer)
        || person.Methods.Contains(options.Value.SecondStep);
}
