using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Campaign.Rendering.Browser;

/// <summary>Pages come first: drawing sheets yields the processor to what answers readers.</summary>
internal static class YieldingProcesses
{
    /// <summary>
    /// Lowers the priority of a process and of all it has started. What these start later inherits it: every page of a
    /// Chromium is started by a process that waits for that from the beginning.
    /// </summary>
    public static void Lower(int processId)
    {
        foreach (var id in TreeOf(processId))
            try
            {
                using var process = Process.GetProcessById(id);
                process.PriorityClass = ProcessPriorityClass.BelowNormal;
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
            {
                // It has ended already, or the system does not allow it.
            }
    }

    // Elsewhere than on Linux only the process itself.
    private static IEnumerable<int> TreeOf(int processId) =>
        ChildrenOf(processId).SelectMany(TreeOf).Prepend(processId);

    private static IEnumerable<int> ChildrenOf(int processId) =>
        Read(() => Directory.GetDirectories($"/proc/{processId}/task"))
            .SelectMany(x => Read(() => File.ReadAllText(Path.Combine(x, "children")).Split(' ')))
            .Where(x => x.Length > 0)
            .Select(x => int.Parse(x, CultureInfo.InvariantCulture));

    // One thread that has just ended must not hide the children of the others.
    private static string[] Read(Func<string[]> read)
    {
        try
        {
            return read();
        }
        catch (IOException)
        {
            return [];
        }
    }
}
