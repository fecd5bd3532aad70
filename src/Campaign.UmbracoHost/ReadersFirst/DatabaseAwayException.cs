namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>The database is known not to answer, so it was not asked.</summary>
public sealed class DatabaseAwayException() : IOException("The database does not answer.");
