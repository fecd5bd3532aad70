namespace Campaign.Core.Forms;

/// <summary>Whose words a form has.</summary>
public enum FormWording
{
    /// <summary>A template over reviewed fields.</summary>
    Template,

    /// <summary>An officer wrote it for this form.</summary>
    Own,
}
