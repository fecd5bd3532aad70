namespace Campaign.UmbracoHost.People;

/// <summary>
/// The people that Umbraco's services ask about: who wrote something, who may do something. Register another
/// implementation to provide real accounts; the default knows only Umbraco's super user, as whom the system itself
/// acts.
/// </summary>
public interface IHostedUsers
{
    /// <summary>The user with this id, the number Umbraco writes into documents and the audit log.</summary>
    HostedUser? Find(int id);

    /// <summary>The user with this key.</summary>
    HostedUser? Find(Guid key);

    /// <summary>Everybody, the super user included.</summary>
    IReadOnlyList<HostedUser> All();
}
