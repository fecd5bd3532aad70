using System.ComponentModel.DataAnnotations;

namespace Campaign.Rendering.Settings;

/// <summary>How pages are turned into PDF and PNG. Section <c>Campaign:Rendering</c>.</summary>
public sealed class RenderingOptions
{
    /// <summary>Chromium's executable. Empty: the usual places are searched.</summary>
    public string BrowserPath { get; set; } = "";

    /// <summary>Pages rendered at the same time, 1 to 16.</summary>
    [Range(1, 16)]
    public int MaxConcurrent { get; set; } = 2;

    /// <summary>Renders that may wait for a free page before new ones are refused, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int MaxQueued { get; set; } = 64;

    /// <summary>Seconds one page may take before it is abandoned and Chromium restarted, 1 to 300.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Renders per hour that visitors may cause for things not in the cache, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int Budget { get; set; } = 600;

    /// <summary>
    /// How much of the budget is kept for callers with a key and for the day's programmes, 0 to 100,000.
    /// </summary>
    [Range(0, 100_000)]
    public int BudgetReserve { get; set; } = 200;

    /// <summary>Renders per hour that one client without a key may cause, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int BudgetPerClient { get; set; } = 100;

    /// <summary>Renders per hour that one API key may cause, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int BudgetPerKey { get; set; } = 300;

    /// <summary>
    /// Whether Chromium is started with the site and files are rendered ahead when something is published.
    /// </summary>
    public bool PreRender { get; set; } = true;

    /// <summary>How long after the start what was published is laid out in every format, to see what fits.</summary>
    public TimeSpan MeasureAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Folder of the rendered files, relative to the data folder.</summary>
    [Required]
    public string CachePath { get; set; } = "renditions";

    /// <summary>
    /// Megabytes above which the files that have gone unused longest leave the cache, 10 to 1,000,000.
    /// </summary>
    [Range(10, 1_000_000)]
    public int CacheMegabytes { get; set; } = 2_048;
}
