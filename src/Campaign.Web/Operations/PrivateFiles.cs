using System.Runtime.InteropServices;

namespace Campaign.Web.Operations;

/// <summary>
/// Makes files that the product writes readable for its own account only: databases, backups, search indexes with
/// drafts, mail with sign-in links.
/// </summary>
internal static class PrivateFiles
{
    private const uint OthersNothing = 0x3F; // octal 077

    /// <summary>Call it before the first file is written.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
            _ = Umask(OthersNothing);
    }

    // .NET has no API for this.
    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);
}
