using System.Diagnostics;
using System.Text.RegularExpressions;
using Campaign.Web.Media;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Encrypts and decrypts backups with the program <c>age</c>, which must be installed (package age). A machine that
/// makes backups knows only public keys, so whoever takes it over cannot read the backups of earlier days.
/// </summary>
internal static partial class Age
{
    private const string Program = "age";

    /// <summary>How the name of an encrypted file ends.</summary>
    public const string Extension = ".age";

    /// <summary>Whether it is the public key of somebody who can decrypt.</summary>
    public static bool IsRecipient(string key) => Recipient().IsMatch(key);

    /// <summary>Whether the file was encrypted by age.</summary>
    public static bool Encrypted(string file)
    {
        var start = "age-encryption.org/"u8;
        var armoured = "-----BEGIN AGE ENCRYPTED FILE-----"u8;
        Span<byte> head = stackalloc byte[armoured.Length];
        using var stream = File.OpenRead(file);
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head.StartsWith(start) || head.StartsWith(armoured);
    }

    /// <summary>Encrypts what is written, so that nothing readable reaches the disk.</summary>
    /// <param name="target">The new file. After a fault it may be there, and is worth nothing.</param>
    /// <param name="recipients">The public keys; any one of their owners can decrypt.</param>
    /// <param name="write">Writes to a stream that cannot seek.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="BackupFaultException">The program is missing or failed; the message has its words.</exception>
    public static async Task EncryptAsync(
        string target,
        IReadOnlyList<string> recipients,
        Action<Stream> write,
        CancellationToken stop
    )
    {
        string[] arguments = ["--encrypt", .. recipients.SelectMany(x => (string[])["-r", x]), "--output", target];
        using var process = Start(
            new(Program, arguments) { RedirectStandardInput = true, RedirectStandardError = true }
        );
        // Whoever waits for age to read waits no longer either.
        using var end = stop.Register(() => process.Kill());
        try
        {
            var said = process.StandardError.ReadToEndAsync(stop);
            var written = await TryWriteAsync(process.StandardInput, write, stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
                throw new BackupFaultException($"age failed: {(await said).Trim()}");
            if (written is not null)
                throw written;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Decrypts a file.</summary>
    /// <exception cref="BackupFaultException">
    /// The program is missing, the file is damaged, or none of the keys opens it.
    /// </exception>
    public static async Task DecryptAsync(string file, string identity, string target, CancellationToken stop)
    {
        if (!File.Exists(identity))
            throw new BackupFaultException($"There is no file {identity} with a secret key.");
        try
        {
            await ProgramRun.ToItsEndAsync(
                new(Program, ["--decrypt", "--identity", identity, "--output", target, file]),
                stop
            );
        }
        catch (ProgramRunException e)
        {
            throw new BackupFaultException($"{file} cannot be decrypted: {e.Said}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw Missing(e);
        }
    }

    // Either the source cannot be read, or age ended before it had read everything, and then it knows better why. In
    // both cases the end of the input ends it.
    private static async Task<IOException?> TryWriteAsync(
        StreamWriter input,
        Action<Stream> write,
        CancellationToken stop
    )
    {
        try
        {
            await Task.Run(() => write(input.BaseStream), stop);
            input.Close();
            return null;
        }
        catch (IOException e) when (e is not FileNotFoundException and not DirectoryNotFoundException)
        {
            try
            {
                input.Close();
            }
            catch (IOException) { }
            return e;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw Missing(e);
        }
    }

    private static BackupFaultException Missing(Exception e) =>
        new($"age cannot be run: {e.Message}. Backups are encrypted with it (Debian: package age).");

    [GeneratedRegex("^age1[02-9ac-hj-np-z]{58}$")]
    private static partial Regex Recipient();
}
