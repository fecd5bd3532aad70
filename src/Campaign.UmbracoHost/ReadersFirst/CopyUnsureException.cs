namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>
/// Something is kept on the server of the database, but the server that follows it did not say that it has it as well.
/// </summary>
public sealed class CopyUnsureException() : IOException("It is kept, but perhaps not on the standby of the database.");
