//! Words used everywhere.

use super::texts;

texts! {
    app_name: "正票", "正票", "Zhengpiao";
    step_setup: "会议设置", "會議設定", "Set-up";
    step_signin: "签到", "簽到", "Sign-in";
    step_motions: "大会表决", "大會表決", "Motions";
    step_pledges: "候选人承诺", "候選人承諾", "Pledges";
    step_issue: "分发选票", "分發選票", "Issue ballots";
    step_collect: "收回选票", "收回選票", "Collect ballots";
    step_keying: "计票录入", "計票錄入", "Keying";
    step_differences: "差异核对", "差異核對", "Difference check";
    step_result: "计票结果", "計票結果", "Result";
    step_papers: "文书", "文書", "Papers";
    yes: "赞成", "贊成", "Yes";
    no: "不赞成", "不贊成", "No";
    abstain: "弃权", "棄權", "Abstain";
    ballots(count: u32): "{count} 张", "{count} 張", "{count}";
}
