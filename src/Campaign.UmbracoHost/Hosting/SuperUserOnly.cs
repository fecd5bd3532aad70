using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Nobody but the system itself.</summary>
internal sealed class SuperUserOnly : IHostedUsers
{
    private static readonly HostedUserGroup Administrators = new(
        1,
        Constants.Security.AdminGroupKey,
        Constants.Security.AdminGroupAlias,
        "Quản trị viên",
        "icon-medal",
        [Constants.Applications.Content, Constants.Applications.Media],
        new HashSet<string>()
    );

    private static readonly HostedUser System = new(
        -1,
        Constants.Security.SuperUserKey,
        "Hệ thống",
        "system@localhost",
        "vi",
        [Administrators],
        [Constants.System.Root],
        [Constants.System.Root],
        IsEnabled: false
    );

    public HostedUser? Find(int id) => id == System.Id ? System : null;

    public HostedUser? Find(Guid key) => key == System.Key ? System : null;

    public IReadOnlyList<HostedUser> All() => [System];
}
