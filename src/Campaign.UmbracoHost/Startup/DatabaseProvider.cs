namespace Campaign.UmbracoHost.Startup;

/// <summary>The databases Umbraco's data can be kept in.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, the default.</summary>
    Sqlite,

    /// <summary>A server, for several nodes.</summary>
    PostgreSql,
}
