using Campaign.UmbracoHost.Hosting;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>The folder everything is written to.</summary>
internal static class DataFolder
{
    /// <exception cref="StartupFaultException">Nothing can be written there.</exception>
    public static void Check(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupFaultException(
                $"The data folder {path} cannot be written: {e.Message} Give this account the right to write there, or set Campaign:DataPath.");
        }
    }
}
