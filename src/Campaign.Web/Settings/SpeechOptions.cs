using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign:Speech</c>: a program that reads texts aloud.</summary>
public sealed class SpeechOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Speech";

    /// <summary>Stands in <see cref="Command"/> for the WAV file that the program writes.</summary>
    public const string FilePlace = "{file}";

    /// <summary>
    /// The program and its arguments, separated by blanks; no shell sees them. It reads the text on standard input and
    /// writes WAV to the file named by <c>{file}</c>, or to standard output without it. Empty: there is no voice.
    /// </summary>
    public string Command { get; set; } = "";

    /// <summary>Whether it reads SSML instead of plain text.</summary>
    public bool ReadsSsml { get; set; }

    /// <summary>Whether its voice is only for rehearsals. eSpeak's always is.</summary>
    public bool OnlyRehearses { get; set; }

    /// <summary>The language it speaks (BCP 47).</summary>
    [Required]
    public string Language { get; set; } = "vi-VN";

    /// <summary>Seconds it may take for one part of a script, 5 to 1800.</summary>
    [Range(5, 1800)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>
    /// Megabytes of address space it may have, where the system has prlimit; 0: no limit, for engines that reserve much
    /// more than they use.
    /// </summary>
    [Range(0, 1_000_000)]
    public int MemoryMegabytes { get; set; } = 4096;

    /// <summary>Program and arguments; empty without a voice.</summary>
    internal string[] Words => Command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
