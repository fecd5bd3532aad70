using System.Runtime.InteropServices;

namespace Campaign.Web.Operations;

/// <summary>
/// What a process of the product writes only its own account may read: databases, backups, search indexes with drafts,
/// mail with sign-in links.
/// </summary>
internal static class PrivateFiles
{
    private const uint OthersNothing = 0x3F; // octal 077

    /// <summary>To be called before the first file is written.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
            _ = Umask(OthersNothing);
    }

    // .NET has no call for it
    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);
}
