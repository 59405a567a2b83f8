using Kiosk.Pages.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kiosk.Pages.Tags;

/// <summary>A state as icon and word.</summary>
[HtmlTargetElement("state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper : TagHelper
{
    public StateWord Is { get; set; } = null!; // every use sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state {Name(Is.Tone)}");
        output.Content.AppendHtml(IconTagHelper.Html(Is.Icon));
        output.Content.AppendHtml("<span>").Append(Is.Text).AppendHtml("</span>");
    }

    static string Name(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Wait => "wait",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        _ => "quiet",
    };
}
