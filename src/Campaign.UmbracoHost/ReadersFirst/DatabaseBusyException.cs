namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>Other writers have held the database for too long; nothing was written.</summary>
/// <param name="patience">How long the writer waited.</param>
public sealed class DatabaseBusyException(TimeSpan patience)
    : TimeoutException($"Another write has held the database for {patience.TotalSeconds:0} s.");
