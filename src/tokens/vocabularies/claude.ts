/**
 * Written by `tsx bench/fit/fit.ts claude`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of the vocabulary of Claude 2, the last that Anthropic has published (@anthropic-ai/tokenizer 0.0.4). Later models take more tokens: see `ratio` of `makeHeuristicEstimator`.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const claude: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'claude',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder: (tables) => {
    const { symbols, histories, units, codeUnits } = tables
    return (piece, state) => {
      const end = piece.length
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = 0
      let i = 0
      // two units a round take six sevenths of the time
      for (; i + 1 < end; i += 2) {
        const own = symbols[codeUnits[i]!]!
        const next = symbols[codeUnits[i + 1]!]!
        const symbol = own & 255
        const second = next & 255
        total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
        before = histories[group | symbol]! | (second << 8)
        history = histories[(own & 0xf00) | second]!
        group = next & 0xf00
      }
      if (i < end) {
        const own = symbols[codeUnits[i]!]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3]! += total
      /* eslint-enable no-param-reassign */
    }
  },
  packed:
    'DLK4S5[0<g3+gVUcFU.XF7(XBSE>.*C>D7DO8(PY_*6RU60T3bVP5<+C?WgP[eR]+.AQDP6>.M()LUZ~G+.T9bB2EB/dZ+X0Q</:7.feG^-J,<`,' +
    'B5KD0IR..TL`=G=Q:*[[[B+eAACZW7<ddEBA)4bb<>Xa9WeO8A=AW6XQ[3I1G]B2O^:gE?.MXDYY7]ba25S,~Z0`([_5C/=^M>J^AL2^XKbJK,88' +
    'S[d(ELL=,fH?d7`ea6aT4DQaY]1C0g_^011O<HF^1XO(-E^<.Rg*Qb1+7]6+<NgU.+0[?EF4>^M9PWSG4A_07db)Sd8[eg_WDe6077Z_^@:gD8M=' +
    '1Ye/CEF.IMNPL*S+CYP1-R?7Z3baVJ_YJTd]K>0a.4a2+`(=7-CNegG2^FR^(g,P)B->]+]U@=DDH<NA,IT1FK-Ca1A1L7fa,bffKIg<(*=MK47@' +
    '[^[R^PcJU4_A2^eeX?8~R:T6eAEI]:=OI;]IB:BI`,Kg56W.dQ_A?G*-L]<BK66)80`3UR1UI[S5FUAX@96aZ4VCb7.IW:6.~Ua0d3TKB`281O8c' +
    '5,+8T01@>VS_0gI4~518(=4EOCNAFHa=S:C`TI*VR)=S1c@]D)C-eY]X[55U@Zbdbb9^(XcI9gEAB7e:cg87I?:6F5c]Bc_(f=]F@[YI;K;Z/9Bb' +
    'A+4N1SYVg@c]XM33-.d~D;;ZEEbQW1S(5d92TZ-O]EFKR56d_[0=CH*cS7ZA?/c_CM]dJ-WX,MfW~1>gW4^8(3I_LUN-b1=2C*OP[@R?U9SZQQT3' +
    ',23;K-CYSU<c`cb8(a--Y*50WbUQ?63TA~YY;,;c+X)G,ab3d[L`f4R12/OM7?8;EcD)8fLG17f6cR[KF>LO38Z(KbBP(G[[S/~K;Q^Pe^JO25@S' +
    'cTZV:=D^,T2TK;=UV.=dC=9KI-1[^-FER/Ed8EJ==G<CB+)K-fG.QH`J???[1>(7A>b9.ZG[NQg^P^`cSM?:]e1NPOM)T_[KA]UP=1<W)93fUWS3' +
    '9FG@:RH551_N?@f6PTcVZW=D*Y?Id3@)O(VS`O8DDL*S?g3/167STMBADdC1-B)3f@40^g??@:U@<~KY)1f<;>8Q**bR^5REE;?U]S,A~f;^AHXH' +
    '2J1g~1(+IgBY@BgcI=-(CXRLMdQR*Y?)S_^R*1ITQ)(IDV;:/+C)>A+aMGe9-ZgdH(-dG.:Q00IZeNTXLPD,~.3X02SZ7;+F8,CT_.~-]>*?]@4+' +
    'I*=,(*XJA9T(6UASFXeEc^_ABc*^?._eP/B4.`,AfN:5QBO<>NCW@Y,U9,b^_f<?]*X4(8^Bgf8[B1?fgQG[ON?EY=PdRPI31/K[S^Q*d)Q5NY;J' +
    '5S;D?H;G?J<65_Q*;DH+Ma~OFD=+5(LcHD6T0HR1XTI8VSA*_eX?JB2:G,1W]4cb(.1>J:Kf(:8GOMN_N8+LW)[>P48QeLW._M1)?E@_1V:N@=/R' +
    'C7/*VF@FR5,+)S8/M^eE7R=/T@]Q;0_>39@MZB8;W6)7<JG:`=4G992)RZ9MH>K6MG]H`DJdKc7Q@X]I?H~Ca0A)[g;/*(S*:-EOd_U[BSBHSU5`' +
    'HY)B~;Z,GWF^K(A7^D6Y7UATV;3a5GZA=L1P*ZD;_`]Q`,96Ld[1L=Zc,5>Y/]]3QGUV1cT7ddC4F<ZGO=eSC?L]DZMIGF1_E`GU_gB>Hd1Q,<E7' +
    'R`LS3N4D*aA>gK9>Cf,:>J=`YYdCa4VIbJd[:1A`WF;:~9F*F2L3V?g<a0cBF6E5X4ZdPWZ(@MH1=/g?N(cQ37YU5A)I3aZ4F9HBQ^4][EXXK;3f' +
    'G@`~g;;cD8KEXO6>(W:Ib>1*d<I>4G>[H6A9bV[>ABe6B3Xa*U0/;/C:@;0MS>@cd-/BdadD3c61Q1P3C,WgYIZPQO~<B3PS+F]B~a,U]30>*SeN' +
    '~/~:=@O@0@]Q_H>CEB9J8cCLL`gcVL~d4YG[O(@?=Y@@`~J(`*MTOC+-[?L);V3`;(XH>d~)48G3UB/6?^2@ZB,W/6;1KL9K=<C9R(.EPGD`4/QD' +
    ';5eV9*2ANJ8~KN97C:00~+KZ1RBCZKTAL2Z*N,QH,e4EXUF7fba)F=~d)`H<0T<F0d.0g^[.<HcaUWDZS-2/a@AB3QNMEDcdcYXNL3^6<IC5>,1-' +
    'MG9(Ce<);]~.N?_BENb)ESA0,]0)g7XJfSU0D(P^LA54`PQVW(<K-PdTO~`~S/3:M=Pg0H,g6e0Zf3X/e09>1IU8QLX5+S(cYX;fO;eAX,)XQ,;g' +
    'W,H@3R^M93.CVB0MB81:YRe~@>XAO=I;=H9/dGb=-1R.Q~HH:Z.gR/aaBDEJCDd<d_ERH<ELUBe;?S?C0),S.BY16=P1CAX>.d9~Qc~@bML*+:>G' +
    '<b_C`</`(_G2=4;0)QBH,`QLFSFE72)=VS>P:I./bN]/.a(5UL:aaP=;3;I,JdSfc,2^P:F7@I/Aa**+H`735`IZI)^7X,+P.DHQ3.~<>D;Z8`KG' +
    '/fI+8=A58b(V(SJ:d]~73VY`JU(Wc?6;QKI_(c1TU3^>(^_?Z?FSXAOg8aY(:D+*F~*Jc>APEPK~RIWH8)S>]G*WDdd6P1)G5JA_/<a+=?^Q:@AJ' +
    '`R^M*^BBNH_FcF<GeVGa`4eH1YR[D:]^T[G]/b7*S_?JA064PB3,cL/,:XX*_bC,9d0/ON<LeeKbO)D@I@fMe/H6M6ZC_d6THe`NM^U=>H(f?BNa' +
    'PN~KCN<ZeZN?bT28`.gN*8KQJWXP0QA)A,5?~UR*agE?^Ef8fAD5a1VL?bAKb<>G^IVN8M.]E>:HAO-X:1KgE32-W7]-7M0g(7/M>FUWM5OYX]]G' +
    '932(ecZV[9RWR,Odaf_4aC]1ILKDU-`;/JL+V)/LNUR;^;*SKHO;eMK1-~DPfH103K08UZOW8)B[DCb@@(aSGa74BJ78Tc:-Z-HDgHFF[`cUJSF;' +
    'I1B]O<.2]KC^YGD:F?K@@Fc3,QU=N>EM.IPZ(:A-5=+9a[-H@:KH^KaNUS[5(e@I~c)0*(9.EP?>P71SN_587(I?EWSQY:1*@B?`fSWD~+7B;BUU' +
    '_J@VY66[,PUGU^53W3I/L4bXZGf*4ZY?/)7eR@f>/NO+/Ggc>HFd0C2`eLQ3@:2cS0;c289L[5>P8->-)U+b::XCKY+)STgT>R^S;T@QBI1CA9UG' +
    '`UbFYY2)0aY53eS.GOC9QHRFJG8,dgV-4BS(Y):3Q+HGT>VGJY_GC-;<[]*?8ZB6(PaD?_1(ST>Be(8S)78f]UbEPB7VMA:LfK.ZHX1fEZRHPM0J' +
    'P67MVPL=]J>J?gH7R7Yff9C5ZBTAO=]Z5XgfFRMZ8A,*.VFH4VRW=cCcXPeXIf;O[7IO2b007/0D(e1e5g;PaT@8~I1^CX<81IMSNKb6(F^6OJf0' +
    'MARX+Ug_IQbXIQW?YPc?E5[E^a2*ZBVY2Gb9?a8]N,_WJ:4,Yd5L4<.MeS]Z04g_H4,ZJI]:R2gZ*Z;J1<a(Tf~HWCE9,>]N/ST1gRDOG,2/V:D0' +
    '2`F^cYU)BFD/MBgA,gMT.[=SZVQ/EXC*e5Cedgb;^UaZ>X08CaQ+4KLb>QKTLK]A?>/F5/WeJ1)A_Ze05WPb?]0B/eY_IVU3ELL*]ME*Bgc`.a]J' +
    '`*PYMgAgQ>cbfR,E@PPP,_ZVXVY?*REc^=(`:a8W.C-2+Wea(BY<IR65/-U(g;>-25)(+)B1MS9P6+L8AbDZ*A,VRH58TAB?T+:N2X_7eRBM<2EI' +
    'M7a_S~]~=YZ0[EB([d)-aMXa2+NKa`=c7N~^UO0-1;_dXJ>A-b_SP~C<O-c>7`0-<bV*31`~@<W8cT@]J=_J62[Xc_478=XVN~+Cfb6(:/g;C^(5' +
    'Kdg;;(,]+*71GT_*T=R(A?MXN0I,6PF)?@Bb:+.KB:=OID8I2`T=V+1-~K*<.BEaL^QbLIL>A7WGMA<IM97??Lg:AF)90>,@f5QK?~fVa?O,OL7C' +
    '3dQS:V5Q9KSIF;.=TS)MOT*PFg]<4U=BYL0,)CDfBPf:Lc^,NfZ;C@7(S6]e7WNIDU9A.:e>g3E10TE~-:b@gK]4Jf`B[]+8<_-(AKW=fG8S@:9c' +
    'GWdJA>LA8<-UCD)gJI)I]b=GM]4XWS;9Y+/SOU+A[V.>(/85M9J<6_dgKcFJGNWL@]IfU8`O7c;XaP4QK(9BJ_UeM9b7@^0:42~P0G9DFH=8Tbc@' +
    'gR75cAS9.46_3B>c~K(7K>O1/WdcH>_V^d?E+CD~A~L1NS0J^NaDW`4_WMAM0/9d9G-<Y3ggHb<K9-0@dMbW2Q8,VfIUc2~ASN7gLP537<?~(52g' +
    'gR@Q<VJ7=FN11*LKU8*UME/<)[G:CC5Ag;;2+5_4g6(eUR8dNNLOYZZK-b89PJB8*827NB3T`G:,)O:E]:(9<V5:9QQ0~`/OF*=;cT>`T5P/~f5:' +
    'Zf~.62U+/20Ub41.dLSe(E>NaL^CD~4D]=-/?E_<@X5^/*UQWN.=2DISR.@<a?=YAOI;^=^-*,=?DSK<,VW5ZN1:30ce>?E+L1-*UPUS=SQ^A@VX' +
    '.=.[def[8?U~XC,+,,`*^LOWMU69Qf^)7B94L)HTYQ/SBf?^S,>G9]YGA0Jff]>/,_)2]OaTB7C81IC7B-,Mf8Q*H@a91OBLeZOQSTad/8*O2OXX' +
    'e67B+Q~JQ0PHJHVK?^9LY=)Q@dQ<d,K+4QeD?PXMfWU?~6V(R^P`;P_1^c)5P3[90@9Hf7P(`]:HANWQR5M[JKSLU]`PQB6gAcfLW2L?_Ta?b^9*' +
    '<XTc@H?50NNdUOE`c+O-DW/92fIPfR-Jg])PeZ2(B^`eEMC5@SDf/LL`0ZdL]`9<Q?a6g.bJ^:R5:O0BI?=^c74N(*0:QC/aD@[cBFaJL7aR[?Ad' +
    'Q;/0:W;A0cF8=:dIV797+HU2G)DXCN(`VWdVc[3c*d5A2@9E5MTET`cPZ,K+Sd4K:*29J+<4]D*<9cI</X^D?IK?f-V>UfA_fgFPfe7[a64>fWDI' +
    ';[K*/3?I7.gB75/S7:)L+U`X_LRT)Z4)Ve7RZ//ZQ<6Ke5DA@]I2`*;0-KB;~(gH9DI@XbN0:?>=e/HH)dNJCgD8^L8dM(`b85>>?5]@AI)_<A~>' +
    'Z,]bKL`DeAL-ZL+UI7UU==_dMN/=K7>44d^[@_a<TJc=>8>6KS,26<cBeC:(Te5bO//bRgAJ@4(6Fe7@0EHWB?3~eeCd;CEXKGb?d6=^]`H^/VNH' +
    '_P~*J,a.E.YSSTVDRa0=_)`X2?0fWA4CZ_/0D=-6<<TIbaeY@=IJg^1[g8231B1+8DH=KGc**`6N@d_HHU<+@2S3D?ERH;52L5:1QS)8E246a]LC' +
    'Q7L79V/JLPFB3_-Ac=dZ@^(YDc)5>2YDB-cZgM;d[gBCfR0(P5/@ZVA1G=_bc7-:-Wg47E:[S,Y_H~K1]8c(fe-97,]T2*46Z>0YB(GRReSA4CD+' +
    'DV:JJUcIH/?IQOT<NcR)Y.+:SR`KD~Q+4^Y^MAI>+5*A,^82Q.gZ+B4(0*/B;+>+K7.83X2=N=-a~,0],Eg[?K)C[(7_-6A^]EQ~_d:18>LB4FU~' +
    '+fK<?*H:33=`A5XG~>GA*E.C/Z(@`0/2(UG9@VI`bTJG===9]A]eW,8?SK9:F`9c`7>>6)6J,4LaG;XM8O7C)6^YGTI)e7^3gU1D7F+fS3Q*=E[Q' +
    '109D~6^?CQ2]PH._R+??J^A8MGCONS=<VS?]XC+Ld?ANG_G10<^`db(+E>fFfI3=UYZEg(]BD3<<C9IKLRA]_?[7[D6f<Z6?_/CKMEAKKX_NW*`.' +
    '(B_U>G,d2acX/aQJ`0JKV.[+EX)4/b0NH+=d0B(C*g6=.W=GM?URH*9>B(UUWRbK9PdQ=/L+`*/?3@9fbd6~NR(`e,K~N:L0Id?b+Z(X<b;DfHT_' +
    'N;cU+`D1>:RVE5ONZ2(K/_bXK87_Y96a8]?H_P>ZS*J578-fKIO@*ZD/1e)V]gR[g8<A?~dPEW)>U:,H?TGaYIA9fR?[)d>^K^^4R@TQF*XWFA;`' +
    '^ageU1D^/af^)L`R.e:9K:>PDRINEHU0WKLQTAGM>6IV=MTG~KEgYNI6J~C)fSV~Y5]I*6HI(CdS4^-><,We*XP9==>EHWQ7YB)(S+-Xc^0J]+FE' +
    '-*/5`K0QKZZU)b_O-2gOD7f1CV^,RAR2c7.07YY_aJcC~[H]Ae:`?^T4I_D9?A53g`F[3;4Y](^)P)2gC@;2YYaM>)Q.SRNS3~e4[TGZ,M7A1ad6' +
    'DLG9Y[G1X_dfa,QFQJ:47,N-@*13JcS;]0M_PQV;88g=XMaP-UHS5,fM0^aVEAfFI^)D`_X4@EXa6R9AeeW5]eR/2;gQLBefH],]:U_5>HC^8,T:' +
    '/J9Oa<(=HJ5~1I>]T5(>AENT5c0>++:M6a))B_2B914IG157>)Y-(QAG>0OZ.HBa7W;^eN8R`>GXag+4L>MO=-,Q:EC>-K)^JKZBW`?O0==DQ+aA' +
    '4A6~G~8b417a8e.T]@KN-~<N/TDe(4S,(C<fXd-GV`3RS1ZdEJO)50^1OQ,S0c1ZPgHA_S=IK6_eFLW_Y9NIgWKaOQRe5Se=@UTH2OAIAHg,V~,`' +
    'K8NG5aIR>bTT_BF1J+/K.bJE~JLY_Mf9f]7+>d910+=>_51N)G9*;4]aN(dfWbV_F>1b3PDH,6d;^2(HA[>F(fT8(QO[AQ41Df7e6SZ/Q^32XM[I' +
    'LC7;M^`K_V~8Nf[/HQ<(/FS/9S5L)A-B/NU=KPGHN;:W]9OC<~P,S+CM1fQc8W8f:5?JG6O3@I8<^a-0Ve,KO]JQR6G>/-?W1AZ3R5>:8cT~GE4`' +
    'Ga;.:V0d`5:@[W?5JSb@0d=I3@7@^9JSdDJg^D6=XA+Y5*(C>T2-g?[~ca?((9;4F`,<@,EJZ:Z>2g6;73ZdU0>O)RgU?N,B@H_F:0:TfZ`b+,S5' +
    'g<aHT1ML(OPIK53SX+L?dI+Le26OLM1b.(OY4SB@bI2?G+bCI45RfZ/U.S?U)_a7*K/K7G*gNO(b2V8Q_C24N0NSL1S9<KEZfYe`R<AfZH=V7*A_' +
    'bUDT,Z9bb5F^ZE~.VCFTTBF[J0BfaFAR)@S6Xe(C*GX(;6~a*3@:UHcGD0a(G@]aPfVBRLNd=)BT670I=^a;TEHRTH8J-,cSQA4:C^<3[>Vd2U0-' +
    'R8>dbL;V/;5OZ3>X9E/_MF*_N-_a^==4?~daL87Bc_,;(/ae*H<G~<K*/NIP>*f@BFX?a=)SI<~WKU*NOD[>=E5FDB,.2>=NW5JEZZM4*(~RQ)g5' +
    'KIKK;4M^RdB.Z8Og^[F:Z0R8?c^V[E.<IVHTbbPCL8./1<B~bAYKCQbROO9d;1cKUEN))010^N.M3RD6CA->2RYWYLH/T+~<)76V^BKVY:?G5V*G' +
    'GD+bKIO=:F</eM.]<^>+72KI:E^-+d3ENT<MTg;>g_[a+O^BgfA+H].7PN?7<~S7cQ7Da4S8<R^5137(W1CJWGYU7N<+*Rb-c>-~.D^=1ReC-]^)' +
    'UP[SQWU^4>)6ZCQ`(Y,D@M3[`M746OTT+>-[ZTG4M;Td`V,OKfG)/1>1V3.4?F+D@KDMXfGf9D81B?351,c+H3?5Mg=E?YOBeYE3(-JD`(X=TBY1' +
    '-ea6?VaB_)3(S_;,@D@e:4QR]4<KI9Pb*R)0H8dOGN[4K:_Lag_=+/>g;,MWU=UWTH5X+A?F/)aDG):6]bbG=5I`0M5[Q6A:d(TB;WDaXBc?YKT<' +
    '_0UA1dgV09^2eBF7?`T)P,7NZ_Q;LIB?ZQ`I<4RXaV4Cf<I84TBIAL`^)_.cVc/-E0O9BIgd6VYWS?O:RN8AQCe1AaXANL/L</2M13I;(N46`4TD' +
    ':VAN;]<T+S@VADG=RC0X-/(fFL6M3:J+f?7d+1-agO0-YZN:QO8215)Xd>VR3(6cHKO6cA@*FK19aFG4R?)VbU8XaK:?~LKcSLg*Td-[U5YFS8]E' +
    ')-+ESaaJ/bbZ[<_Aba4DK`*Vd+b;<]QS,NMJRTE~OI[KT^^;H3Of8?F^G86;E+52:82GXGaU1AK:~GHFYDWMaLY..L+9g>AV/G=5e)W@ISd:E6bT' +
    ',f(ggDE6(.?,VYM/-0c=OZ68*eH3,6D~4=LEE(OE;fgJS`.E`85,<f(QS9A_C76,?4PLC*_[;^>GL19<DOfcUDR>IB^5DEZ^E@>6]UJ+D]~/E.P6' +
    'f?9J*d,,*H`R)YbH`Ide-JE/SA=P)H2~PVa>OGW[M?6B@<]^;YT]g9CS(D:GJdSR~H-AI>6=;GcL6*6.5RIM_^<+4W2D3-X5D_a2Pf9S09Zb^XUd' +
    '(=ZGC)WJ`NIID>K44g_H-/R+YOZ+AV`W[?[>*c1EbGXMD;8J661A4L1>4.S@`HRPKa1F=3*QOPC.[)63IJUEac6T0(;E(JVVYC+]g`2C)A:>E345' +
    'AR>@b[Y*NP2JA:1N~I.R/e`<.g@,[Z_I8P6O?e.H_c9R4XG.M~Gg/A(DaHe[8-KVaIN0dJB8(KGG_-O.)F5X`0*bDIZ=^,1<=b5XMLGcKR0D:I]g' +
    'Gc~[7TgfVcDMORM^8*(59eG+NB0~?=.]5/gYT1:9RMCP988YWR~B<;OJ4A1TU@AOdQ7*^,Ee-@d~I0C1+a6K+E.~PeCKe~f^Q~:g[L>H^W,a1+(C' +
    '<6)dK-=6X-*HJ~IO7@Q/gI*3=GA*?S;B:F1ZY4_=;b),05MRKY@DLL.IE*FfA0c8)aeN]M08UA(4IL1X_@9~cA?4~aU0a@L6.~+d`?FL.c(?,6Gc' +
    '<`>d_J1];1T,S]24cLL9PD>fP8=*G;1(QaKLLPC..@NOYAUO4BJ>9b:@44~<4)*EW<Z`B[L.A(`*aV(Q6EVB6+eZ[WIgdce.3636Tc-fFR~ZZD<(' +
    'MZKS[T+X+@ZN8a;M4Xe::EL+)aZ1C7CaXf*Wg]d_g,],B1X7@/583<1cK~B)?+4T]M-YK?.Zg*fJ`H8R^VN~TOMISPTE[0/T~@RL1edTg?]7,CC)' +
    'INA>e[ECcYc;c//;E5*C6IWe-W7b9L1gZU<S(U]LA+):5)aHJG_)GRF7,]ZMc818YIZ?^(5[66)J)4WR[LXS7I:HcZB8D`<P-=YIf)cDb?Q)F_ZJ' +
    '+0W_/`K_6b:.AYYM6~5(fQR9QQ5`(8~<D<:F/*FS/NISCCIgOI7c6;F9`?X2IdGg,J]+7U.WF:)UD)5W8FU;@I]g)S,90RESX_>T48>]U1f.8KT9' +
    '36027bOVWYF6(DY;LSC+P;K1M]^=(?fH;3`U?ZU:M:OBb*QW=TBWYADWY.@P>E:@9/Ab(1>1O<65c.:*4>1c~^G+_aE?GVZQGXJfO?OgWY3`7T?^' +
    'H9Da8^3ZNPCWc:b-]WKf<VaI7e*F0^/IcSJCUDf55ATdP)0TL:>==8@(VeQc<+N._8PE>I*dPBK?^fGW:9LM>JR,fE+<<<4b^<F*@Wf]2HC;EYaP' +
    'cddJR3/HMK43R90~K8cMB`MAc,`O>VTXJL@A6R[ASA?T-?QV<K:+`M:Z4=WQ,,O?K1I/M]CE.G9ZbXW(^+IF.^716GHU1N*G@T;IOM9MT4OTH9O)' +
    ',[-fZPBg*/Lg0_U4X-H@-W7W*H]@a`bRQ8DKHdJ=~f3V/P[T,T359]=dHV99f+FK2<QaMA;6_CFc~_2VFUR.3,]5g4-]ONV)FM7baC;D42^<b?d9' +
    'V8XX9=+/JB4^25KEfCgc@-X-KT;O4~U+:S2@WWW(a6:@O7)3MaYC?^A1ZV)][7E2a9>V068a2MNTWMW8bPa`6g[?9TT;+5]3>:)cL@>Z5PP0@^SQ' +
    'TT=:A9;*::S`X4[(~W~2eO(aI6.^/WNcR+gDDJDMBaeDG,Tb.a=)/B_,(@3BENT[7V-)gb^FgdW1-]gC=3_B_2@UWS:cS`@55XKd)GWAWE>57MJS' +
    'EJKF)E0O:<1EfbII//P~^?D~,PeSeH_8VMB4Pf6XY1TWUg7,`c,,W;T1NN<S*[J38?(.K@EV2-?WT1R8ab~0,19(+]~1JS/<^DJbf9]`V6e^IJCI' +
    '+AJ*~L8aQQ2;JKI?RR*V(RL_DC9_1CCV_K>M7,dZB,fL~2^IMdbDEBP*])8EZ`gYPIJZG4G6R4C72aGUdHYd+OTWIaO+=F`?@+XZQ,7PdD]gc()=' +
    'LVG5ZSY-_?KZ*fFg,H(KN6NYe10[^O`=~:58JF/.W@X2[+8^Q_fYCX4F/a@.B:_f4_9-Iaa722_MObBRG_7.3H]4F`SU<(26G[4CFg.?TQ=cZ8`,' +
    '6:3OI2,)Cde1eAR:A?07>g.^L;N8PPX0FZa[W_PJ*MN+eagCfF(>]61,1[P((RG2ZA9O64PZ0SVIG7YPe2YcE8ag*CPbMP?.OHI2gU^?5WCPQaJF' +
    ';D?H;A]R/:5TW@<Q^II+JWIJ)VcW?_-^aab24NDCCGGA3MV,@=6bZ:a0(Dd7B7[OZM1Tac2C~Ba;L=@8B(]ZJA+Q<3HRZ90O2=KeR;@.cC.[VN=;' +
    ',UbJJV3bOB_`8097-S.ITf0-5Yga(6C[O@Q3O*[GeC;Fa?7T44G1?B;<aS0XKC4^7<@QVG]+U0UgE>7H9V9IUED(@b@*V`c^2HHcE~9/=`38)-d)' +
    'cN_FIJ3g(7)BH8?ET5/Q0Ng`5862+e*+/UMVM1`gK*:JNJ~_GW*Y?G26(1V>;<2f:2aCc;,ed3E/*+@~7g3DST;YVQaOOPSL6]~UU@4REZ+6YCb?' +
    'IAA.YJKQ3L=.(FLd?3:ZJH*8+SIC8BX@[2gFU?gBGa=HbU59Z.>4U9fK@d3]L?VA_H<]~4(/dCgBY^CS~,(d>1bFNbKR*7T94Yc_H2gLP/)V:G)e' +
    'aV+9^ZeP,FePN=~gJ,<GTf[5f8,K`2-1.0>^4]d<cYXcba>)S2PQ_YV9R(N34QP)fSK37A<S:).7dJ8GNa4gBJG,ZQU,U;Gb2:~_?MH<<RF3J)7*' +
    'M;ES9Y2LE]O(gBe2TMGZ<W8GeD=a<e2J(da1;(1K-ET^ZUdV8I>MAX6D)7Ug<0NV_<ZO:+6eQS)M`Z,1<g+>>-_QS*DJV?g[3XWZN(e_EE>9Q93-' +
    '2748N3~Z?`VI1<Z=G;KV2a[HRL]+Y4@<`29,E;4IMU8PS<VI.:F9FTf*b`UIQE~1@-4>,NGcM=D[@TN60625?A4F@^c^a]-:c@gLT:Qb)ODeeGA.' +
    'c;ceV@;3R._-?8PbWP`~RMWB4MNT;e<Y/^Y9R1PO>]YX@6b/(EeE37~gQ)HgBLB1SBM,aZd3(GRVM[`S9EBeZfQfcJPL^J]?+8,(VaCCeEeO,/1a' +
    '45~_Og]9Dd-^SEda*CD~Bd[?V<)37<JV.;[<5*RTWWQ;OcEGO7eQ<9L<..QQKebP~?g(I?)2PO1)cFPP=/1:WHN.9B8.HSU36F[<B]7XM(S0/EB:' +
    ',R^XF6]>2a@5B)@,*=LDTcUO:FVecH:>T^@<C9@(5PcZFEBD?NOaVYeQ?9X@>aM=),;-.4@NeH2~@2:>LLUQ2~1M1_aK;R7dX5VYNNb~K,J6=>6[' +
    'U^,*5(c.^*IFE.c>MMf-@^8<,O2.TJ<,Z79XWF<GG<6fC=,^>06cYJgSc^58];-e8DI/]AW,-GAdU-]/D-5JU1-AUR`N>*~NYVQ+V_e9gGg)PRCQ' +
    '(JQf_LXFND0S]<ZGG`M5IO,5KWM.^S0*01b+HZ_9Qga>9f8.d;TN6[E`7<[T5MMT*Q*C6gZGQ//Z55D,=PGbX83TJdZ*c(*>>9W9IF8>5O@8],^>' +
    'N24<;Y0,JaI*8(+Z1<gM2a--6I<6VeD/>TX>PPWLOILUg84?V/KG:Y^JCHFXHTe5=>CK*U6I[]WE+1H)6>KKNNV<3O1-RXY/JD][)De~=Le<;8;C' +
    '=Xb~-V.??@7a/f@32A[2-L_C9*TXXR+[@2cSaN,0]U?=RZ0T+B6?2U/JZ6Q0QIW<8-,E/Y0>dJg1cQ3F`;59.<^])J]Q[,c;eTd<JeHVWgX@e;N=' +
    'feHT+;[_H`L95=;=Xd;[U*TK6VA)4IS+b-2;-N@:+QIT6-?Z<HD.4U<:?LcY3eL^G-Z*>?F2K<cVLX0_6^^]d_.PPLW(+MF>bQO]IJEQd1G46O@7' +
    'Vfc~2_.3@1N>UT^e];DcGcALdS*T.3=d[eYP(8/gSJ69SgV*5(LcbIXYOff<,*MD7~<?<.(^d5KDSBgA_SEe/aZf`;U;c_Y6+bMa.`-1VaNIF?;O' +
    'F2[N92+2dD,B~c=K?JN;a~K)OR1:L7H>b;1`YPQebeT+W+W8?9EA_b<fSCIYPNd_BL:P_+?Xc=L,a5PYH>>+>f/_f+]JE88(^O_[gFL<g`4R7<IN' +
    'U.Ga=Ig?fA<Z@V9-`a91(ZD-U/>/-W=),)b*WK0I:cPAQ*2M^.BEB*K>W3TB(B]QGJK>]9LS?[8-aRg3(L:)RMgSDI4J>QQ/@-4bRf,0dJ1dP-G5' +
    'Ed`@cQNF(dcZ=EScbK@^FV~PE07DUJa@[I)4C2B=EO3gKDbINR*8KEBFXA849[B41(7.;8b_<?P;~*>7C]WQcMC@D`O:^b@X7GS7<8>BV=;;*Df-' +
    'd3^YSGF7I<K12=Hd)5R<)faL.HX3/T@[@1DZ,(9)cNG5UVS_;6+2].<fJYL-,31O__QUSP/3G[+50K)2ZgG+I4e2gEYNT5c.4@CE;A?<XGI+M>W/' +
    '4c4=Z00F5eeVSb,G13F*>d*?E^6TL_7]>,89ELLd-5fU^eGGF2]KMK8AM4[EGHgB*B<MU.?~?KW.DdDBHH`14TcGQJa6Q*[a]Sb><,^G2X:N,U~J' +
    '(99AM0=>L)[d=Hdg3T,RVIG+3+Y[@:+KZE^@P)]_b_J58V;?7_Jb~G?Wf<QN-SHZ<)6]gN7,`[R>P.G/DAZ9AF[QRUZT^B7C>[]aN^_cZV+5G..T' +
    '9BL-5<Z8J;_U>*)LQ0*H_c`~b=.a0`;4HC^)d6VS4KeMIeKNI`H9]bX8<]K=bS*K(LD@IZ9]5X->Tf6).N4Ua0K*gHOeGgK~N;bgSLW-;ARNcFJC' +
    ':T5g9MM];/f~S0:MD;-34*8*41`[4[U7>25IB7?:A:fb1<NB/=KDFH~eD4AW6R8E@-)-[W@6^,(7WZ0B]fU<OZc=/R*bba^fF`Peg(Kc]`A*DGWd' +
    'O^+6?0ROEb[RfKb/7/@AU]9.W7KFCHb95,V-K7)bZ2L@Z,RS24U*PEST0S9b8,>]U4N871OFN8?f[;_77/G?7bH~`8`c:<EWM]cX3Xf0D)T(KXcN' +
    'A0MJg:1HG?5PS1@b*c<]5PSN898C;8gX)1FH=@,5..<Q`]ge^^E>/^fAV`]<0W5Y9Z33=TC53(@IG:DFD_GJaId7cQL3ZT=Q)aa0dQdH2.R`-T?g' +
    'K/8=eF]Z.ATHV7@:HW,e,7L~eCF*WIWF<LRcSE0)Sa?+cF)Z/;.]IVQAeabXP_E7LV?;<B6CY@<Vb2CVA)IL:/b@L(^.1LL8-;=CC@F-HRgGUV0]' +
    ']0]O2MW1~S1He,9G=F(YJJ+_af~+_0/47^J*Ra]7N;AXDS06U:YH++Q@-cBc-V`))S<A].*B79>[6AWbHKJ][=>;(1N>K6.O?<gW6Q*X`bQ4JB0,' +
    '(:N--]SePcE5G6f/>9IbbF/.T1>M9@eg+F^gL-)@OZ[(C*]FWPR..I;-~<85,f9L;RKJCW8@E:I``T93:*3b*f]LI02dE:eIY,:]~/QU_30_>]>)' +
    '-eMSBS?bQ8,O8?c;SaPH(g9NI+2<>D]TLbABHeUbb/E0`AER>?UYE)`T18XU`1H<~g</FZ]K^WT_Ef*MB67M-[5b^U??26`7F3*Q+(COFA>US~;R' +
    '67Vg)f5[*gg_BFJ0~4]@`40[@0HCH/4O+G.V)CLcF(=FCdDY-a.K`5ILN^+0:fdTN)fe150;R~aH+?[1Sd0eDYga6ME+)ZK9]:CZ+GEE*gVXQ5<N' +
    '^:0cWHO@8bP(80cgeWg*J2J):~2]`_.K41^g9K?VKG_^WR;[O;((~CaW4aGd1Xe^XRg;AY-8U2Qb]ZVdS<M^V>~F5LdB84H6-@FEH]I8R0bXVZG-' +
    '[Oa5~Z4eB,MNP4HM,Z=EX;?NfRd[),R,<QeE>,KG4I6RcG8+K6PCH];>6F,EYRH5-bS(>b:?GK?1);LL??f8IdfBL0?>AGW@21H5e~LGGfdDXeC8' +
    'fJB-8U^TBdIY7*+U@YU;B9D`;dNUDGG(IE]QI/AN@2f<ITSSYD4S3A,ZI6WXB(3LI@WSfM7aJ]-VgBWCeV]/Q0>W*+`3[7O>,45W]PMg)`?]2XCU' +
    'HU:/Fc3:(20-BXJWE@7V8HR4*M@I(1a46WANfE@(;MDCJ0e?715SJce)I~2aOYL(WIRTDL7fF_;b<Z)*<0Y@DaS[d,C-gQ~+G,=R~Y5QZ]0)1^:,' +
    '(`/eUbG;~S9a([@/5g0O8_P48>ZF]D_PO>QCf)(R(+)+8:0M=AB.d18N1+OS6cA)eC^N1J~+~7.aHJF9GT0;-Z(-O-_E6N`/+>RXUJ(GM+R3<.4.' +
    'H,DfC_]468cSK.(A:HDVf`[W/C`~_6Zd^[C-?)P.O8U~4d`7IX49=UQ;LWQ~8*HO1IGC/X0+L:DccK~,W.40:E:;R9M5ccgCD^?7=4TfJ[R-P^QL' +
    'A.,R(*R~L]DS~W10V+?eb~*_+d`E.<JEfT2I8C`aFAgZNT?^.8gL33(~JF9@793MQVTMg*EFPE7gV0c*ZVXd,^D.a:[5-[DEPRe9DRBXdX>9>3S4' +
    '4Re.RFa2c:X``cN++308V/We[;PN;J4<`4?**4eB9~IM/4+_Q->/d78)EMG4+K_,LY`3LR:a_?+F60,cSUAa~+YI3WV;@Y--aL)XbFdb@gN5_OGW' +
    '@c4:OWHU4HU>5^~XVffBe(=O_+^f~;HT@RY)A@R)>V<78/aJ9aOPDL0d=b-LY~8SMb`/=QJ>~_YJ2*E3ODE3U-P):^4ACS-~Xb?;b[Y<de*:DWEB' +
    '+2eK;P7;9e~CdW-B^K9;7O,D/CS2KWNKU:Y3B`XDbL1:Kf*H-,*c)fESLdCGA;aOeT^?7<CR_Ab0C]01;QbNIIR.=32c6^f8g7NR59B<TJY(`PHf' +
    '76XTEcC`Q1E?KCI4`*c8I~aI7C1^HE1IR0f,76+F2^H)0ZYBN^J4_RD2/(@aD0/221W<NU]44][D<fZ/W<Sg[/1RHfHHU@+d?2AP?SF<-~=U;F.=' +
    '9DgEEQg1faMfO)SP;dK^=@X=Dd]KGH3QdgXCa,=I6UD,G^*6MT`RPF-KLNCFf(H:MR>GR2~^<@C>^+SRGMf,~cdb-7;GNF4VLZ0IX=O9*]*/F*LW' +
    'P+5dZOU:^^EH)VK6@0M79(Z.BgG-~UZ>>?.Zd:G)f))@ZPZK)~5g3RX37S,6GY5AE+7`C2b~PCL5S=dU/W99A9O8MXL^2Vd0KLECWQ~1A^BWHZBK' +
    'A+;4NFf@LAF_S19G/L7)2]3F3(gL<R_A)Z119]F.,FU;b4/aU`9bG2MedK84+G?7QZ.F,cEE]/b-`c(EY3,M+83,-c8Le(:]Y(.cf?2K[MK_-.8@' +
    'QNB6LNd73:4Od~)A09cI.5_/g.OXYU)AE;~2WSHIO][?~<UScg0a<KBG,(@_Mc`c;V0PDXTV2Fd+O106J*9ZL5X~2RD:~;H?9=XEeYBWJEY9X?P_' +
    'MRZ@FLNY<dDW57SR()daD/60@[ggPgb=4G[;YQ~RTTfA(f]WW~/UM@,VLeC.BMcg1-g?~(KVQX;P:.JD:R~S.1L3D:dICe>V[]?:=3=ZHQT]?2XK' +
    'U/1FM>O6UK~:403@Y=>`2HNT*3L:D:CB+`58W@;Q)cZ>EgMBgJ=DI444T5;<MTG=KAV8;>2b:9RJ83;2L;c*6<4[b0BX*KBg+_@BgfKaaW0C;E<Q' +
    'S6=JS6_5b36]96Q/L1;G>=Qc1]ZaJ(77~f[+-+~_B36.3<<<.fM,4F]26A<OO;X7+]6/34.(A.C[J^d*;[A2STdfO+PBDNKa(=7DAS623b>.]UcR' +
    'N,aML(_3U4W)[`>D99;g2;2+L0a-FM@(EJ>2AP`KAGZQMRZ(0f-K<.c(XZY(M2H::J/O71>_Z<PQ2,HIb4~5JSL<b(^,;C.9G-P35ZFMb[PANR*G' +
    '<aV[Zb,2)B[~H@MIP6>PM=eY,P=S@7P_:[@L_1A31Q7T:bV[2S(H,6?Re-CI=A:,R1^0-_D7).V5IZR9Za33M<:8G)4@94Q]WJ3D0,.[2-W)*aNG' +
    '`VD87?=XK~)P(]ZQ96,d*1J=?`MbBU:]SV;98;/B8`e-A(29^~/dK//^TG+@I4X(8V~Jg]f;`[]ZTUD-eYeEZ-Y9T,U^KNHFSc-Z@H;^??O1fb_5' +
    'AY~~6Y0g2/B~4QUf*>+U81Vg8db.4*)+AP;:0V6~7C++`]BV6BJ~a5/B3E)Pd07WMWW-fWRTI.1LKZ,=7JO*~[WB0[,f9]<c]5g:,G]]/+W5G~e7' +
    '=e3(V+D.>P3U9UNg-=V=aF`YRE*ccb,0Y+c+2;d(SG`,E=;*IK>3S:86/ZcSS)8(*/0ZS4HBK8c<)T/_FB.-R,5[8HCceY,Kf8*],X*_JX8<0QHP' +
    '_D;Z+0WCB4`485R)eWZ86Hed`V0KJM2+KCZdMW75/YdM?BXe_9g:<(d<=^@VYWAMGI<a52~8Y>f0N@~MXHf(2g/>8PIZ(aHC9dOUM[IIX66E`9-^' +
    '.IH-XCW^=~(eKaW2_gE2I=PN6+=TJ/~a<1edQJ^NOf]H-TaIf<I<Y^2A4aN-B/F<F@eD,)McMG=[]95B,`>_;M1c6EB4:a*@e9I1J82aGb4`CY:<' +
    'KTMgYVH<*L[3f;CP7+VEDX?1P3bH7Q3ZF;Y^P`<JGUGgg>a-G2U>]AX[HZW-/8IFRW>F:QR=V-<+6ISIFTWYb]OM^Z2>dSHY4b94(A?c*H<M;JB)' +
    'I-g+NRXQ?D]NDg6]>-EL.@g:?_:2/0I0J3e--f4DGAMOI~9c_4ME<FB[3QT>Z.Xf9MU~C^dL91_D.*+^@aDd[-UCGX4,=U]~gc)Y>b4I[4dPP:.~' +
    'WTSe[0a@KRST=*e4T3C].B`U1f:*J2c[a(X_,MW^HT8O6aKe~O3b5K+eAfO86SaE)P;IeO]cEUcC66TLZ2/0eHX6H^^NK,[f_5Ca@D~ANFI<7YH2' +
    ',Dd][7>9P1X9`;SOd-Od,R?PQfe~Pc7E9g6GB64fV;5:dQe/gbXUdb7AQ,_+84S.6B^eG-F?Ae^.=Z9IIa]711BUL7UB7*cRBf3R5DG,H*`S9BS>' +
    'fIaSHLC-)9<f8Y2gJQ`R-;I70N;U.5g-`5O5PH^)+>M:@F8YL..J41eVLX6JF:1Y83KS07]:.YK.CNUJf[0.6[@KHS+JSWR.fcMG)U,`C^VdDORO' +
    'D9T~Z8cLa]a3a(7X,,WA8ISFL^e=94XIC0N^,g(5OUcee):4ITgG9LALV@YKggT76@?S0RWH/Ra2F5[~9;IaI=[JSR)MTAc?;5^[+8E>dXbI.XO2' +
    'S_@R(M0M6.[~DR>GDdL_fHT`P*dZ``UQNF:6:0+-J[)BX1Y6NBH_4`O2XYZ@DZcKfHY;@PEGOW-<6WTWBg`TVA<-C/=a~E)TcM505Eg4O,G83)R0' +
    'BH~X8F9aQ6I*(V4Wb;--2Ib^<J>MVM__4,BXM6cWEY??/+~CY*T(<ZCecH30;JE6L]OX^FW]?XH(Tb+]1D<TB`?@+]=)=-)OTRDFK4;QS35._=?7' +
    'CMWg+I)SK**GU<b70TN*D3GGB5GH)PM<+a;YI3LD^J@IgY2GI.7M.P~LJXMM>.WF8:@c8OJVc+O7b~dI~JJM6H>0K<?P[YZgXJQTOIgCd/1e2ZAg' +
    '5,2.[cV2*T7R:V[H[b/^`;8c]`HVb=P:B^=L*2G/1/d+4GV)></>.d6dT:8)7L_]ZfD`K=)TLb+0Y:g=(R/^LB@b?40eEcLFfRc@9fe1)Bb2@FZg' +
    '=K2]:5X7<B.@EUB+b?3GNUED)SA(U9Tg5,[QC;90)f>b<^CUNN2Y/~g(1Z;AV)A-0MRKY?NC]:ODc]a)??AXg_8CeG^08_8^M.+)G~FO>9UP;Y?a' +
    'e_J2UJL`P>UTd5eUY*e0>Q`1HBcIWcH--.^B*X`7P9e<,X(^QG~QIN6[d>:_3,K=SUWDE9bZ[0,0U4:GRfZ7-SJ-P<^><<a.L=66+ORRAd`LeILP' +
    '[KeP?eC+FVfd/:1^`]O<[]37*[E]=gL8[P^?fB*/BZIZ`QJWe3D,L/VQ/Pc20L(^e8J47IK`PfSE)-WOE:BD;eLg]]6TAdLf7G-.PEDC@gZ>-U`3' +
    'X7N.^/]YV)6A5Z@F,A;_-6.)b@UG)^UEc0.DM?6`685NH4e`R^ZA:/-,1+56GTV>N(JKNJfZCN?O`@56O5/H,N;26.EP,dC<@aXOgRe<-4P>DT7:' +
    '1e<P+Y~)d4*;THQ92eeXP78A03I7:GeI)9X>/-/U2`M1*93a:3VL,SFe/0,5OMC5+FW7eU~R,N`DJO*7N:F[3LK5VI163;GTa?+~Sd_3^LEA*46<' +
    '09J(C:R8Y:34]Nc)U74R,4<FSEH`;4.HNb^Z>FCC_O+P0FMfHWJf_T[H@Zea+e_D1?NX1[gb=cU?GGbGf>-HG~fda8cOLJADgM^aK*>F:X,W77^5' +
    '-RP~069_@US~3Y:5a@:bV7R*X<RT/V=ZK7BOSF_X[gG(`a3;_U_b0BHJ9^AABTS0^,b/Y:YDbANMV*>c7b~MM5@3FgWN]PXI_UCdE(dRUAONSa*=' +
    'TK]OLRRM;OaVFBYI>d^:<ECO=aYGC_BW/,7LKFI/EK>OF.-f8MJFdO<3=9L-Fb961[LPDGVS4~HI-c?`-fH4=^9LQQ)QIG[D+I~;11~<W1:^R::V' +
    '?Zd<f,ERV5(MZ3*fG[^G0KB_DK:.1Pd-NQ?F-*+_RgL_Ub1:8N3Z2]E7>4`I?JaQOQN>GQ(E+Q3K].0DC/e=_H50V9aS=5M6X*cb@(5>/OI3~FUN' +
    '*Kc:CR-<WT[9],4:(?~gG1>Ab~,A9Q;_.+:(9BEe5>IgVAQBF5S7T4)*b~b2FYD+d*+`;)HREVCTd=PI*7[gEX5ZF/()eX(5V6+H3W)cV-V>a;YI' +
    'eP;74ZH+8aC>K9:SE8QZ,@*EJ<22J)-TX?cHRCfRNX*9FS69d.X*cX=OeW]75QgXba87_`a*=3+7,Lg5KHdZ94K>+GH7H?NM+@Og2^6V@M`HFAO;' +
    'EY*+Q>HDMZc_U+9@OHa2<=2adb)Y7J(-.]TRK.;DWM*++(~Q(ZEeAeIK*?IB:-H)OPM.XE`~H/3NCHUI.~S0d~)X`:T,Ca4(TTN[?EN*@F~_~b;T' +
    'RR6.5+@^JDfe-ATK/O0R2E<L07HN3Re4Y_HFS8Uf(82_b.]F74=Tg-=IN+8OUcB0.N(cTRI]cAUFX~_Vc==3[O.VAGUGY`HS3GWXN/~7LWfIQc2C' +
    'N-,+DQZScXCC*GFT~3;+5BA`7UAcMa=[1d00NN)+cF*51X(2;-K0YK7?^(]KSfQ;e4H0-Wd~Dg^VFCUPY7KOU,@d_^^:;RDUa4PI,P,/d.96E3fS' +
    '462,<.H=Q2OW*VU)bH)G?@cLBEBc9<:OP0B1(70/D55KRbRcIP((X;65eRYJ0-?fA),*2V7H-*;60ACEeMJ7d@c>Na03X?RdZ3bTb6:RO71_0*3=' +
    'Sf7-/A_<A~(b,J-YL6/YaN3;7XL,Y/V4CAJQ_fU0~8T4)GQ=-BY;^17GB=N/B_5a6Q83)[+FQMWb>4X1)>>;6]CSN@Q)~X1,?;6<@KN[>^2A8S7Y' +
    '4D.UZ4A<XD?.RL<@cbQD*T90N1/HUHg2_TEZcW[]Sd/4>XX5+Y6W_CD-eZ1-Ka4;Y5GMYVN;(M=TWRcY9d8V0D8/:(Ae8_J5=CA.bIW7KZLV@39F' +
    'Rf`=))NY~?[O:.[]*BH`H72`L~6>GRT6I-1Qg[(HeMRAe:*X_/R?VZ72,@4H?Y(fAXIPMNGcfZAJZ4UMc.?YPcAV2~K`SF)Nd6D*V=PdAX]2--~[' +
    '0b:MC-PTdcRR)88N(MKNCTB3]5V]f@@HT+T``73T/BU3gb8d,bg.`L8]POV?.?g]AX+^`)*Hfg?4YebIf6T.[0HRIP)eA7<D[CC;];+Pc>GWNdIY' +
    ':84?TGegU>`HTDE(Z)*>346)KC7>]R2(4-OPf/33=>P9OXgW^A]OOC2`>^<49)=A/0+[95D/R8L<W):ISG;OKVFX/+()+~NWJcbGOL^AL9bKe9>^' +
    'W)@ERS.4)MWGWZ:f.~PcOH]FSF][3e1Sb:0RY@g0C(DLT]E:b]~]cIB^1W8=UfbX^4HNG/ZER)I]MY~W8O4JE`2Eb1<(LI)[);5VT5)A;]GHC[IG' +
    'P,]W`?MH..QW+1<+U.@@:*Se~M-cP_0/HFOE;:CQ4T/fJb~~8adCF[XX:E[c2Y1~WA0L5Aac(_64F-ZbbC<7+<EZ0OW6AUdb`5cV9FNYa+)7RS(+' +
    '_>MV.MgB),<V/I][FBbA;W=2:NA/AgRE1[?.V1_0Y0b;:^=6`(7`52NVEc688U2[V.QBEf@SU+Y>Vb=`eX~JV<QM?W:(:8R,PDY-+,Y5~:KYb.Q*' +
    ']Ef]_UHFND70],JeJ(R9~J0*d8?J;=:W-,K3H01~M)eBZ]dGQAN3CcUVKO;8-HN7d3~;,b>40-1FXNI85Jf?e7<J<=JUWQ0NRg3[,89[88Z<2AE-' +
    'BdeW[.RXfUY.PK=W9c=E~gg.V>=@@FTeHV@>bB35M<G<N+7XaS4TaT-N7L8)4HS710VQ2(UgA>L[c?IPLI0NZ95J_WKV6ACe;b3UWd*YSDMFU[,L' +
    'g6U]IR>/.Da*?TK377)/RZ>+7,OMe6_430JKa1G(Ja+MY7D0ZQ8>]XON>I^a+(K=dVL:4OOTcc_,_:PL~Y33<00(*8aJ4bNL[G<()T1MBV?eOO:`' +
    '<]M-HF-L;c;/CeO.*5~QTTG-S5G5*=H_B]1Jb~+G(LZ7:L2_VU*;OF]^f8ROU6<6F<N-@T;Ed^4*D<:D)MEJG[]6Hdc1E^HJaN7CD@ZD5O]9ARU,' +
    'N~3]gceT^*HLe7P)gc~b;`2bd1ITY:'
})
