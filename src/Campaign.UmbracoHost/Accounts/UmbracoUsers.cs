using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>What Umbraco's services ask about users, answered from the accounts.</summary>
internal sealed class UmbracoUsers(OfficerDirectory officers, IOptions<GlobalSettings> settings, IServiceProvider services)
    : IBackOfficeUserReader, IUserIdKeyResolver
{
    // what the import of content and the scheduler act as
    private static readonly Officer System = new()
    {
        Id = Constants.Security.SuperUserKey, Number = -1, Name = "Hệ thống",
        Email = "system@localhost", UserName = "system@localhost", GroupAliases = [OfficerGroup.Administrator.Alias],
    };

    public IUser? GetById(int id) => Convert(Find(id));

    public IUser? GetByKey(Guid key) => Convert(Find(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => [.. ids.Select(GetById).OfType<IUser>()];

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys) => [.. keys.Select(GetByKey).OfType<IUser>()];

    public IEnumerable<IUser> GetAllInGroup(int groupId) =>
        [.. officers.All.Where(x => x.Groups.Any(g => g.Number == groupId)).Select(Convert).OfType<IUser>()];

    public Task<int> GetAsync(Guid key) => Task.FromResult(Find(key)?.Number ?? throw Unknown(key));

    public Task<Guid> GetAsync(int id) => Task.FromResult(Find(id)?.Id ?? throw Unknown(id));

    public Task<Attempt<int>> TryGetAsync(Guid key) =>
        Task.FromResult(Find(key) is { } x ? Attempt.Succeed(x.Number) : Attempt<int>.Fail());

    public Task<Attempt<Guid>> TryGetAsync(int id) =>
        Task.FromResult(Find(id) is { } x ? Attempt.Succeed(x.Id) : Attempt<Guid>.Fail());

    // the members of IUserRepository that Core calls; the others are not hosted
    public IUser? Get(int id) => GetById(id);

    public IUser? Get(Guid key) => GetByKey(key);

    public IEnumerable<IUser> GetMany(params int[]? ids) => GetManyById(ids ?? []);

    public IEnumerable<IUser> GetMany(params Guid[]? keys) => GetManyByKey(keys ?? []);

    private static InvalidOperationException Unknown(object id) => new($"There is no officer {id}.");

    private Officer? Find(int number) => number == System.Number ? System : officers.Find(number);

    private Officer? Find(Guid key) => key == System.Id ? System : officers.Find(key);

    private User? Convert(Officer? officer)
    {
        if (officer is null)
            return null;
        var user = new User(
            settings.Value, officer.Number, officer.Name, officer.Email ?? "", officer.UserName ?? "", "", null,
            [.. officer.Groups.Select(x => Convert(x, officer))], [Constants.System.Root], [Constants.System.Root])
        {
            IsApproved = !officer.Disabled,
            Key = officer.Id,
            Language = officer.Language,
        };
        user.ResetDirtyProperties(false);
        return user;
    }

    private ReadOnlyUserGroup Convert(OfficerGroup group, Officer officer) => new(
        group.Number, group.Key, group.Name, null, group.Icon, Constants.System.Root, Constants.System.Root, group.Alias,
        group.ByLanguage ? LanguageIds(officer) : [], group.Sections, group.Permissions.ToHashSet(),
        new HashSet<IGranularPermission>(), !group.ByLanguage);

    // asked for late: the language service needs the users itself
    private IEnumerable<int> LanguageIds(Officer officer) =>
        [.. services.GetRequiredService<ILanguageService>().GetAllAsync().GetAwaiter().GetResult()
            .Where(x => officer.ContentLanguages.Contains(x.IsoCode, StringComparer.OrdinalIgnoreCase)).Select(x => x.Id)];
}
