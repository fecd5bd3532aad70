using Campaign.UmbracoHost.People;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Tells Umbraco's services who the officers are.</summary>
internal sealed class HostedOfficers(OfficerDirectory officers, IServiceProvider services) : IHostedUsers
{
    // The import of content and the scheduler act under this name; nobody signs in with it.
    private static readonly HostedUser System = new(
        -1,
        Constants.Security.SuperUserKey,
        "Hệ thống",
        "system@localhost",
        "vi",
        [Convert(OfficerGroup.Administrator, [])],
        [Constants.System.Root],
        [Constants.System.Root],
        IsEnabled: false
    );

    public HostedUser? Find(int id) => id == System.Id ? System : Convert(officers.Find(id));

    public HostedUser? Find(Guid key) => key == System.Key ? System : Convert(officers.Find(key));

    public IReadOnlyList<HostedUser> All() => [System, .. officers.All.Select(x => Convert(x)!)];

    // The API itself enforces start nodes (NodeGuard), for every endpoint alike.
    private HostedUser? Convert(Officer? officer) =>
        officer is null
            ? null
            : new(
                officer.Number,
                officer.Id,
                officer.Name,
                officer.Email ?? "",
                officer.Language,
                [.. officer.Groups.Select(x => Convert(x, x.ByLanguage ? LanguageIds(officer) : []))],
                [Constants.System.Root],
                [Constants.System.Root],
                !officer.Disabled
            );

    private static HostedUserGroup Convert(OfficerGroup group, IReadOnlyList<int> languages) =>
        new(
            group.Number,
            group.Key,
            group.Alias,
            group.Name,
            group.Icon,
            group.Sections,
            group.Permissions,
            Languages: languages
        );

    // Asked for late, because the language service needs the users itself.
    private List<int> LanguageIds(Officer officer) =>
        [
            .. services
                .GetRequiredService<ILanguageService>()
                .GetAllAsync()
                .GetAwaiter()
                .GetResult()
                .Where(x => officer.ContentLanguages.Contains(x.IsoCode, StringComparer.OrdinalIgnoreCase))
                .Select(x => x.Id),
        ];
}
