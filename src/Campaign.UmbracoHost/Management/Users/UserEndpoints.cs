using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management.Users;

/// <summary>The Users section: lists, look-ups and accounts.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var names = api.MapGroup("").WithTags("User").Needs(Permissions.SignedIn);
        names
            .MapGet(
                "item/user",
                (Guid[] id, OfficerDirectory officers) =>
                    id.Select(officers.Find).OfType<Officer>().Select(UserModels.Item)
            )
            .WithSummary("Names of colleagues");
        names
            .MapGet(
                "item/user-group",
                (Guid[] id) => id.Select(OfficerGroup.ByKey).OfType<OfficerGroup>().Select(UserModels.GroupItem)
            )
            .WithSummary("Names of groups");
        names
            .MapGet(
                "user/configuration",
                () =>
                    new
                    {
                        canInviteUsers = true,
                        usernameIsEmail = true,
                        allowChangePassword = true,
                        allowTwoFactor = true,
                        passwordConfiguration = UserModels.PasswordConfiguration,
                    }
            )
            .WithSummary("Rules of accounts");

        var users = api.MapGroup("").WithTags("User").Needs(Permissions.Users);
        users
            .MapGet(
                "user",
                (OfficerDirectory officers, int skip = 0, int take = 100) => List(officers, null, [], [], skip, take)
            )
            .WithSummary("Accounts");
        users
            .MapGet(
                "filter/user",
                (
                    OfficerDirectory officers,
                    string? filter,
                    Guid[] userGroupIds,
                    string[] userStates,
                    int skip = 0,
                    int take = 100
                ) => List(officers, filter, userGroupIds, userStates, skip, take)
            )
            .WithSummary("Accounts by name, group and state");
        users
            .MapGet(
                "user/{id:guid}",
                (Guid id, OfficerDirectory officers) =>
                    officers.Find(id) is { } officer ? Results.Ok(UserModels.Full(officer)) : Problems.NotFound()
            )
            .WithSummary("An account");
        users
            .MapGet(
                "user/{id:guid}/calculate-start-nodes",
                (Guid id, OfficerDirectory officers) =>
                    officers.Find(id) is { } officer ? Results.Ok(StartNodes(officer)) : Problems.NotFound()
            )
            .WithSummary("Where the person works");
        users
            .MapGet("user/{id:guid}/client-credentials", (Guid id) => Array.Empty<string>())
            .WithSummary("API credentials: none");
        users
            .MapGet(
                "user/{id:guid}/2fa",
                (Guid id, OfficerDirectory officers) =>
                    officers.Find(id) is { } officer
                        ? Results.Ok(new[] { UserModels.SecondStep(officer) })
                        : Problems.NotFound()
            )
            .WithSummary("Second steps");

        var groups = api.MapGroup("").WithTags("User group").Needs(Permissions.Users);
        groups
            .MapGet("user-group", () => Paged<object>.All(OfficerGroup.All.Select(UserModels.Group)))
            .WithSummary("The seven groups");
        groups
            .MapGet(
                "filter/user-group",
                (string? filter) =>
                    Paged<object>.All(OfficerGroup.All.Where(x => Matches(filter, x.Name)).Select(UserModels.Group))
            )
            .WithSummary("Groups by name");
        groups
            .MapGet(
                "user-group/{id:guid}",
                (Guid id) =>
                    OfficerGroup.ByKey(id) is { } group ? Results.Ok(UserModels.Group(group)) : Problems.NotFound()
            )
            .WithSummary("A group");
    }

    private static Paged<object> List(
        OfficerDirectory officers,
        string? filter,
        Guid[] groups,
        string[] states,
        int skip,
        int take
    )
    {
        var found = officers
            .All.Where(x => Matches(filter, x.Name) || Matches(filter, x.Email!))
            .Where(x => groups.Length == 0 || x.Groups.Any(g => groups.Contains(g.Key)))
            .Where(x => states is [] or ["All"] || states.Contains(UserModels.State(x)))
            .OrderBy(x => x.Name, StringComparer.Create(new("vi-VN"), ignoreCase: true))
            .ToList();
        return new(found.Count, found.Skip(skip).Take(take).Select(x => UserModels.Full(x)));
    }

    private static bool Matches(string? filter, string text) =>
        string.IsNullOrWhiteSpace(filter)
        || text.Contains(filter.Normalize().Trim(), StringComparison.OrdinalIgnoreCase);

    private static object StartNodes(Officer officer) =>
        new
        {
            id = officer.Id,
            documentStartNodeIds = officer.DocumentStartNodes.Select(x => new Ref(x)),
            hasDocumentRootAccess = !officer.IsConfined(Permissions.DocumentRead),
            mediaStartNodeIds = officer.MediaStartNodes.Select(x => new Ref(x)),
            hasMediaRootAccess = !officer.IsConfined(Permissions.MediaRead),
        };
}
