namespace Campaign.Testing;

/// <summary>Folders that exist for one test.</summary>
internal static class Scratch
{
    private const int Attempts = 3000;

    /// <summary>Deletes a folder with everything in it.</summary>
    /// <remarks>
    /// A host that is stopped the way a killed process is may still be writing a file, and a folder that gains a file
    /// while it is being deleted cannot be deleted. The writing ends soon, so this tries again for about five minutes.
    /// </remarks>
    public static void Delete(string path)
    {
        for (var attempt = 1; Directory.Exists(path); attempt++)
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(100);
            }
    }

    /// <summary>Deletes a folder with everything in it.</summary>
    public static void DeleteAll(this DirectoryInfo folder) => Delete(folder.FullName);
}
