using System.Globalization;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management.Users;

internal sealed record ResendInviteRequest(Ref? User, string? Message);

/// <summary>
/// Invitations: a link through which the person sets the first password. It goes by mail; where mail cannot be sent, it
/// is shown to the administrator, who passes it on.
/// </summary>
internal static class UserInvitations
{
    // Our extension shows both to the administrator.
    private const string NoticeHeader = "X-Campaign-Notice",
        LinkHeader = "X-Campaign-Link";

    public static void MapUserInvitations(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("user/invite").WithTags("User").Needs(Permissions.Users);
        users.MapPost("", InviteAsync).WithSummary("Make an account and send its owner a link");
        users.MapPost("resend", ResendAsync).WithSummary("Send the link again");
    }

    private static async Task<IResult> InviteAsync(
        CreateUserRequest request,
        HttpContext http,
        AccountService accounts,
        UserManager<Officer> users,
        Invitation invitation
    )
    {
        var officer = UserChanges.New(request);
        var made = await accounts.AddAsync(officer, password: null, http.User.Key());
        if (!made.Success)
            return UserChanges.Refused(made);
        await SendAsync((await users.FindByIdAsync(officer.Id.ToString()))!, request.Message, http, invitation);
        return Problems.Created(http.Response, "user", officer.Id);
    }

    private static async Task<IResult> ResendAsync(
        ResendInviteRequest request,
        HttpContext http,
        UserManager<Officer> users,
        Invitation invitation
    )
    {
        if (request.User is not { } user || await users.FindByIdAsync(user.Id.ToString()) is not { } officer)
            return Problems.NotFound();
        if (officer.Disabled || officer.LastSignIn is not null)
            return Problems.Invalid("Chỉ mời lại được người chưa đăng nhập lần nào và tài khoản còn hoạt động.");
        await SendAsync(officer, request.Message, http, invitation);
        return Results.Ok();
    }

    private static async Task SendAsync(Officer officer, string? message, HttpContext http, Invitation invitation)
    {
        var (link, failure) = await invitation.SendAsync(officer, message?.Normalize().Trim(), http);
        if (failure is null)
            return;
        var hours = AccountsSetup.LinkLifetime.TotalHours.ToString("0", CultureInfo.InvariantCulture);
        var notice = $"{failure} Hãy tự chuyển liên kết này cho {officer.Name}: dùng được một lần, trong {hours} giờ.";
        http.Response.Headers[NoticeHeader] = Uri.EscapeDataString(notice);
        http.Response.Headers[LinkHeader] = link;
        http.Response.Headers.CacheControl = "no-store";
    }
}

/// <summary>Invites the owner of a new account.</summary>
public interface IOfficerInvitation
{
    /// <summary>Makes the link and has it sent.</summary>
    /// <param name="officer">The owner of the account, as it is stored.</param>
    /// <param name="message">A word from the administrator, or null.</param>
    /// <param name="http">The administrator's request.</param>
    /// <returns>The link, to be shown only if it could not be sent, and why not.</returns>
    Task<(string Link, string? Failure)> SendAsync(Officer officer, string? message, HttpContext http);
}

/// <summary>Makes the link of an invitation and has it sent.</summary>
internal sealed class Invitation(
    AccountService accounts,
    AccountLog log,
    IInvitations invitations,
    IPublicAddresses addresses
) : IOfficerInvitation
{
    public async Task<(string Link, string? Failure)> SendAsync(Officer officer, string? message, HttpContext http)
    {
        var path = await SignInLink.PathAsync(accounts, officer, http.User.Key());
        var link = addresses.BaseOf(http.Request) + path;
        var failure = await invitations.SendAsync(officer, link, message, http.RequestAborted);
        // The link itself is in no log.
        await log.WriteAsync(AccountEventKind.Invited, officer.Id, http.User.Key(), detail: failure ?? "Đã gửi thư.");
        return (link, failure);
    }
}
