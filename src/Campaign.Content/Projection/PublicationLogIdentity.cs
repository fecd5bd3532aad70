using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Projection;

/// <summary>
/// Which log this database's is. Readers' cursors carry it, so that a cursor of a replaced database is refused
/// instead of
/// being read as a place in another log.
/// </summary>
public sealed class PublicationLogIdentity(IKeyValueService values)
{
    private const string Key = "Campaign.PublicationLog";

    /// <summary>The identity; made when the database has none yet.</summary>
    public Guid Read() => Guid.TryParse(values.GetValue(Key), out var id) ? id : Renew();

    /// <summary>
    /// Gives the log a new identity: after a backup was restored, as sequences may be used a second time.
    /// </summary>
    public Guid Renew()
    {
        var id = Guid.NewGuid();
        values.SetValue(Key, id.ToString());
        return id;
    }
}
