using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Projection;

/// <summary>
/// Identifies this database's log. Readers' cursors carry it, so that a cursor from a replaced database is refused
/// instead of being read as a position in another log.
/// </summary>
public sealed class PublicationLogIdentity(IKeyValueService values)
{
    private const string Key = "Campaign.PublicationLog";

    /// <summary>The identity; made when the database has none yet.</summary>
    public Guid Read() => Guid.TryParse(values.GetValue(Key), out var id) ? id : Renew();

    /// <summary>
    /// Gives the log a new identity after a backup has been restored, because sequences may be used a second time.
    /// </summary>
    public Guid Renew()
    {
        var id = Guid.NewGuid();
        values.SetValue(Key, id.ToString());
        return id;
    }
}
