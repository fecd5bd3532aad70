namespace Campaign.Core.Results;

/// <summary>What the product itself counts, so that nobody has to type it.</summary>
public enum KnownCount
{
    /// <summary>How often stations of the unit's places reported that something was read.</summary>
    Airings,

    /// <summary>Events of the edition that were held in the unit's places.</summary>
    Events,

    /// <summary>How often loudspeaker programmes of the unit's places were fetched.</summary>
    Pulls,
}

/// <summary>How lists and the API call what the product counts.</summary>
public static class KnownCountNames
{
    /// <summary>airings, events or pulls.</summary>
    public static string ApiName(this KnownCount count) => count.ToString().ToLowerInvariant();
}
