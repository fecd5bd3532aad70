using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management.Users;

internal sealed record CreateUserRequest(
    Guid? Id,
    string? Email,
    string? UserName,
    string? Name,
    List<Ref>? UserGroupIds,
    string? Message,
    string? Kind
);

internal sealed record UpdateUserRequest(
    string? Email,
    string? Name,
    List<Ref>? UserGroupIds,
    string? LanguageIsoCode,
    List<Ref>? DocumentStartNodeIds,
    List<Ref>? MediaStartNodeIds
);

internal sealed record UsersRequest(List<Ref>? UserIds, List<Ref>? UserGroupIds);

internal sealed record LanguagesRequest(List<string>? Languages);

/// <summary>Making and changing accounts: administrators only.</summary>
internal static class UserChanges
{
    public static void MapUserChanges(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("user").WithTags("User").Needs(Permissions.Users);
        users.MapPost("", CreateAsync).WithSummary("Make an account with a first password");
        users.MapPut("{id:guid}", UpdateAsync).WithSummary("Change name, address, groups and start nodes");
        users.MapDelete("{id:guid}", DeleteAsync).WithSummary("Delete an account that was never used");
        users
            .MapPost(
                "disable",
                (UsersRequest request, HttpContext http, AccountService accounts) =>
                    EachAsync(request, http, accounts, AccountEventKind.Disabled, x => x.Disabled = true)
            )
            .WithSummary("Stop accounts from signing in");
        users
            .MapPost(
                "enable",
                (UsersRequest request, HttpContext http, AccountService accounts) =>
                    EachAsync(request, http, accounts, AccountEventKind.Enabled, x => x.Disabled = false)
            )
            .WithSummary("Let accounts sign in again");
        users
            .MapPost(
                "set-user-groups",
                (UsersRequest request, HttpContext http, AccountService accounts) =>
                    EachAsync(
                        request,
                        http,
                        accounts,
                        AccountEventKind.Changed,
                        x => x.GroupAliases = Aliases(request.UserGroupIds)
                    )
            )
            .WithSummary("Set the groups of accounts");
        users.MapPost("{id:guid}/reset-password", ResetAsync).WithSummary("Give a temporary password");
        users.MapPost("{id:guid}/change-password", ChangePasswordAsync).WithSummary("Set a temporary password");
        users.MapDelete("{id:guid}/2fa/{providerName}", DisableSecondStepAsync).WithSummary("Turn the second step off");
        users
            .MapGet(
                "{id:guid}/languages",
                (Guid id, OfficerDirectory officers) =>
                    officers.Find(id) is { } officer
                        ? Results.Ok(new { languages = officer.ContentLanguages })
                        : Problems.NotFound()
            )
            .WithSummary("Languages of a translator");
        users.MapPut("{id:guid}/languages", SetLanguagesAsync).WithSummary("Choose the languages of a translator");
    }

    private static async Task<IResult> CreateAsync(CreateUserRequest request, HttpContext http, AccountService accounts)
    {
        var officer = New(request);
        officer.MustChangePassword = true;
        var password = TemporaryPassword.Make();
        var made = await accounts.AddAsync(officer, password, http.User.Key());
        if (!made.Success)
            return Refused(made);
        http.Response.Headers["Umb-Generated-Resource"] = officer.Id.ToString();
        return Results.Created(
            $"/umbraco/management/api/v1/user/{officer.Id}",
            new { user = new Ref(officer.Id), initialPassword = password }
        );
    }

    private static async Task<IResult> UpdateAsync(
        Guid id,
        UpdateUserRequest request,
        HttpContext http,
        AccountService accounts
    ) =>
        From(
            await accounts.ChangeAsync(
                id,
                AccountEventKind.Changed,
                http.User.Key(),
                x =>
                {
                    x.Name = request.Name?.Normalize().Trim() ?? x.Name;
                    x.Email = request.Email?.Trim() ?? x.Email;
                    x.Language = request.LanguageIsoCode ?? x.Language;
                    x.GroupAliases = request.UserGroupIds is null ? x.GroupAliases : Aliases(request.UserGroupIds);
                    x.DocumentStartNodes = request.DocumentStartNodeIds?.ConvertAll(n => n.Id) ?? x.DocumentStartNodes;
                    x.MediaStartNodes = request.MediaStartNodeIds?.ConvertAll(n => n.Id) ?? x.MediaStartNodes;
                }
            )
        );

    private static async Task<IResult> DeleteAsync(Guid id, HttpContext http, AccountService accounts) =>
        id == http.User.Key()
            ? Problems.Invalid("Không thể xóa chính tài khoản của bạn.")
            : From(await accounts.DeleteAsync(id, http.User.Key()));

    private static async Task<IResult> EachAsync(
        UsersRequest request,
        HttpContext http,
        AccountService accounts,
        AccountEventKind kind,
        Action<Officer> change
    )
    {
        if (kind == AccountEventKind.Disabled && request.UserIds?.Any(x => x.Id == http.User.Key()) == true)
            return Problems.Invalid("Không thể vô hiệu hóa chính tài khoản của bạn.");
        foreach (var user in request.UserIds ?? [])
        {
            var changed = await accounts.ChangeAsync(user.Id, kind, http.User.Key(), change);
            if (!changed.Success)
                return Refused(changed);
        }
        return Results.Ok();
    }

    private static async Task<IResult> ResetAsync(Guid id, HttpContext http, AccountService accounts)
    {
        var (result, password) = await accounts.ResetAsync(id, http.User.Key());
        return result.Success ? Results.Ok(new { resetPassword = password }) : Refused(result);
    }

    private static async Task<IResult> ChangePasswordAsync(
        Guid id,
        ChangePasswordRequest request,
        HttpContext http,
        AccountService accounts,
        UserManager<Officer> users
    ) =>
        await users.FindByIdAsync(id.ToString()) is { } officer
            ? From(
                await accounts.SetPasswordAsync(officer, request.NewPassword ?? "", http.User.Key(), temporary: true)
            )
            : Problems.NotFound();

    private static async Task<IResult> DisableSecondStepAsync(
        Guid id,
        string providerName,
        HttpContext http,
        UserManager<Officer> users,
        SecondStep step
    )
    {
        if (providerName != SecondStep.Name || await users.FindByIdAsync(id.ToString()) is not { } officer)
            return Problems.NotFound();
        // For one's own account only with a code: a session left open must not be enough.
        if (id == http.User.Key())
            return Problems.Invalid("Hãy tắt xác thực hai bước của mình ở tài khoản của bạn, với mã trên điện thoại.");
        await step.ResetAsync(officer, http.User.Key());
        return Results.Ok();
    }

    private static async Task<IResult> SetLanguagesAsync(
        Guid id,
        LanguagesRequest request,
        HttpContext http,
        AccountService accounts
    ) =>
        From(
            await accounts.ChangeAsync(
                id,
                AccountEventKind.Changed,
                http.User.Key(),
                x => x.ContentLanguages = request.Languages ?? []
            )
        );

    internal static Officer New(CreateUserRequest request) =>
        new()
        {
            Id = request.Id ?? Guid.Empty,
            Email = request.Email?.Trim(),
            Name = request.Name?.Normalize().Trim() ?? "",
            GroupAliases = Aliases(request.UserGroupIds),
        };

    private static List<string> Aliases(List<Ref>? groups) =>
        [.. (groups ?? []).Select(x => OfficerGroup.ByKey(x.Id)?.Alias ?? x.Id.ToString())];

    private static IResult From(AccountResult result) => result.Success ? Results.Ok() : Refused(result);

    internal static IResult Refused(AccountResult result) => Problems.Invalid(string.Join(" ", result.Errors));
}
