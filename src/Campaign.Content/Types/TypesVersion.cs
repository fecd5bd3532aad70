using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Types;

/// <summary>
/// Which version of the types a build brings. The database remembers the newest one that was installed, so that an
/// older build, which still runs or is started beside a newer one, does not take away what it does not know.
/// </summary>
internal static class TypesVersion
{
    private const string Key = "typesVersion";

    // What the tables said in each version. A test names the digest to add when they say something else; lines that
    // were released are never changed.
    private static readonly string[] Digests = ["6370f8c4a003"];

    /// <summary>The version of this build.</summary>
    public static int Own => Digests.Length;

    /// <summary>What the tables of this build say.</summary>
    public static string Digest => Digests[^1];

    /// <summary>The version that is installed; 0 when none has been noted yet.</summary>
    public static int Installed(IKeyValueService values) =>
        int.TryParse(values.GetValue(Key), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : 0;

    /// <summary>Notes that the types of this build are installed.</summary>
    public static void Note(IKeyValueService values)
    {
        if (Installed(values) != Own)
            values.SetValue(Key, Own.ToString(CultureInfo.InvariantCulture));
    }
}
