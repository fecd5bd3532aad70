using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Approvals;

/// <summary>
/// A site on which a second officer approves every message, events for the whole country, and whatever is for communes.
/// </summary>
public abstract class FourEyesSite : WholeSite
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?>
        {
            ["Campaign:Approval:Rules:0:Type"] = "message",
            ["Campaign:Approval:Rules:1:Type"] = "event",
            ["Campaign:Approval:Rules:1:Level"] = "Nation",
            ["Campaign:Approval:Rules:2:Level"] = "Commune",
            ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
        };
}

/// <summary>On SQLite.</summary>
public sealed class FourEyesSqlite : FourEyesSite;

/// <summary>On PostgreSQL.</summary>
public sealed class FourEyesPostgres : FourEyesSite
{
    protected override bool OnPostgres => true;
}
