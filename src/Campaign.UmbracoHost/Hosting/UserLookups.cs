using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Answers what the content services of Umbraco ask about users, from IHostedUsers.</summary>
internal sealed class UserLookups(IHostedUsers users, IOptions<GlobalSettings> settings)
    : IBackOfficeUserReader,
        IUserIdKeyResolver
{
    public IUser? GetById(int id) => Make(users.Find(id));

    public IUser? GetByKey(Guid key) => Make(users.Find(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => [.. ids.Select(GetById).OfType<IUser>()];

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys) => [.. keys.Select(GetByKey).OfType<IUser>()];

    public IEnumerable<IUser> GetAllInGroup(int groupId) =>
        [.. users.All().Where(x => x.Groups.Any(g => g.Id == groupId)).Select(Make).OfType<IUser>()];

    // The members of IUserRepository that Umbraco's content services call; see NotHosted.Make.
    public IUser? Get(int id) => GetById(id);

    public IUser? Get(Guid id) => GetByKey(id);

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => GetManyByKey(ids ?? []);

    public Task<int> GetAsync(Guid key) =>
        Task.FromResult(users.Find(key)?.Id ?? throw new InvalidOperationException($"There is no user {key}."));

    public Task<Guid> GetAsync(int id) =>
        Task.FromResult(users.Find(id)?.Key ?? throw new InvalidOperationException($"There is no user {id}."));

    public Task<Attempt<int>> TryGetAsync(Guid key) =>
        Task.FromResult(users.Find(key) is { } user ? Attempt.Succeed(user.Id) : Attempt<int>.Fail());

    public Task<Attempt<Guid>> TryGetAsync(int id) =>
        Task.FromResult(users.Find(id) is { } user ? Attempt.Succeed(user.Key) : Attempt<Guid>.Fail());

    private User? Make(HostedUser? hosted)
    {
        if (hosted is null)
            return null;
        var user = new User(
            settings.Value,
            hosted.Id,
            hosted.Name,
            hosted.Email,
            hosted.Email,
            "",
            null,
            hosted.Groups.Select(Group),
            [.. hosted.ContentStartNodes],
            [.. hosted.MediaStartNodes]
        )
        {
            Key = hosted.Key,
            IsApproved = hosted.IsEnabled,
            Language = hosted.Language,
        };
        user.ResetDirtyProperties(false);
        return user;
    }

    private static ReadOnlyUserGroup Group(HostedUserGroup group) =>
        new(
            group.Id,
            group.Key,
            group.Name,
            null,
            group.Icon,
            group.ContentStartNode,
            group.MediaStartNode,
            group.Alias,
            group.Languages ?? [],
            group.Sections,
            group.Permissions.ToHashSet(),
            new HashSet<IGranularPermission>(),
            group.Languages is not { Count: > 0 }
        );
}
